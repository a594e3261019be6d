import { describe, expect, it, vi } from "vitest";
import { z } from "zod";

vi.stubEnv("DATABASE_URL", "postgres://nobody:asks@127.0.0.1:1/it");
const { appRouter } = await import("./root");

type Procedure = { _def: { inputs: z.ZodType[] } };
type Json = { [key: string]: unknown };

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);

/** A pattern that a text of any length could match. */
const isEndless = (pattern: unknown) => /[*+]|\{\d+,\}/.test(String(pattern));
const fixedFormats = ["uuid", "date", "date-time"];

/** What a sender may choose the length, the size or the names of. */
function isUnbounded(schema: Json): boolean {
  if ("enum" in schema || "const" in schema) return false;
  if (schema.type === "string") {
    const isFixed = fixedFormats.includes(String(schema.format));
    return !isFixed && schema.maxLength === undefined && (!schema.pattern || isEndless(schema.pattern));
  }
  if (schema.type === "number" || schema.type === "integer") return schema.maximum === undefined;
  if (schema.type === "array") return schema.maxItems === undefined && !schema.prefixItems;
  if (schema.type === "object") return Boolean(schema.additionalProperties) && !schema.propertyNames;
  return (
    !["boolean", "null"].includes(String(schema.type)) && !schema.anyOf && !schema.allOf && !schema.oneOf
  );
}

function findUnbounded(schema: unknown, path: string): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {}, anyOf = [], oneOf = [], allOf = [], prefixItems = [], ...rest } = schema as Json;
  const choices = [anyOf, oneOf, allOf, prefixItems].flatMap((list) => list as unknown[]);
  return [
    ...(isUnbounded(schema as Json) ? [path] : []),
    ...Object.entries(properties as Json).flatMap(([name, one]) => findUnbounded(one, `${path}.${name}`)),
    ...choices.flatMap((one) => findUnbounded(one, path)),
    ...findUnbounded(rest.items, `${path}[]`),
    ...(rest.propertyNames ? findUnbounded(rest.additionalProperties, `${path}{}`) : []),
  ];
}

const unboundedIn = (input: z.ZodType, path: string) =>
  findUnbounded(
    z.toJSONSchema(input, {
      io: "input",
      unrepresentable: "any",
      reused: "inline",
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema._zod.def.type === "date")
          Object.assign(jsonSchema, { type: "string", format: "date-time" });
      },
    }),
    path,
  );

describe("the input of a procedure", () => {
  it.each(procedures)("%s is bounded in each part, and takes no field that it does not name", (name, one) => {
    expect(one._def.inputs.flatMap((input) => unboundedIn(input, name))).toEqual([]);
  });

  it("is found unbounded where it is", () => {
    const open = z.object({
      text: z.string(),
      words: z.array(z.string().max(9)),
      count: z.number(),
      pattern: z.string().regex(/^a+$/),
      any: z.unknown(),
      bag: z.looseObject({}),
    });
    const parts = ["text", "words", "count", "pattern", "any", "bag"];
    expect(unboundedIn(open, "x")).toEqual(parts.map((part) => `x.${part}`));
  });
});
