import { z } from "zod";
import { appRouter } from "../root";

type Schema = { [key: string]: unknown; properties?: Record<string, Schema>; items?: Schema };
/** Values by the name of a field, or by procedure and field (`area.byCode/code`); they replace the schema's own. */
export type FieldValues = Readonly<Record<string, unknown>>;
export type Procedure = { name: string; type: "query" | "mutation"; fields: string[]; input: unknown };

type Definition = { type: "query" | "mutation"; inputs: z.ZodType[] };
type Filling = { procedure: string; values: FieldValues; fields: Set<string> };

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: Definition }>,
);
/** The id of no row. */
const noId = 2_147_483_000;
const texts: Readonly<Record<string, string>> = {
  uuid: "0b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f",
  date: "2027-01-04",
  "date-time": "2027-01-04T05:00:00Z",
  email: "tiada@contoh.id",
  uri: "https://contoh.id/tiada",
};

/** Every procedure, or every query, with an input that its schema accepts. @throws Error for one that cannot be filled */
export function listProcedures(values: FieldValues, only: Definition["type"] | null = null): Procedure[] {
  const listed = procedures.filter(([, { _def }]) => only === null || _def.type === only);
  return listed.map(([procedure, { _def }]) => {
    const [schema] = _def.inputs;
    if (!schema) return { name: procedure, type: _def.type, fields: [], input: undefined };
    const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
    const fields = new Set<string>();
    const input = fill(json, "", { procedure, values, fields });
    const { error } = schema.safeParse(input);
    if (error) throw new Error(`${procedure}: its input cannot be filled: ${z.prettifyError(error)}`);
    return { name: procedure, type: _def.type, fields: [...fields], input };
  });
}

function fill(schema: Schema, name: string, filling: Filling): unknown {
  const { procedure, values, fields } = filling;
  const key = [`${procedure}/${name}`, name].find((one) => Object.hasOwn(values, one));
  if (key !== undefined) {
    fields.add(name);
    return values[key];
  }
  const choices = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as Schema[] | undefined;
  const [choice] = choices ?? [];
  if (schema.allOf) return Object.assign({}, ...(choices ?? []).map((one) => fill(one, name, filling)));
  if (choice) return fill(choice, name, filling);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  return fillType(schema, name, filling);
}

function fillType(schema: Schema, name: string, filling: Filling): unknown {
  switch (schema.type) {
    case "object":
      return fillObject(schema, filling);
    case "array":
      return Array.from({ length: Number(schema.minItems ?? 0) }, () =>
        fill(schema.items ?? {}, name, filling),
      );
    case "string":
      return texts[String(schema.format)] ?? "Perayapan yang sopan".slice(0, Number(schema.maxLength ?? 20));
    case "boolean":
      return false;
    case "null":
      return null;
    case "integer":
    case "number":
      return Math.min(noId, Number(schema.maximum ?? noId));
    default:
      // What JSON has no form for is a date.
      return new Date();
  }
}

/** Fields that must be there, and those that have a value of their own. */
function fillObject(schema: Schema, filling: Filling): Record<string, unknown> {
  const required = (schema.required ?? []) as string[];
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([name]) =>
      required.includes(name) ||
      [name, `${filling.procedure}/${name}`].some((one) => Object.hasOwn(filling.values, one)),
  );
  return Object.fromEntries(wanted.map(([name, inner]) => [name, fill(inner, name, filling)]));
}
