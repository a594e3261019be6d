import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { validateXML } from "xmllint-wasm";

const read = (name: string) => readFileSync(`server/open311/testing/${name}`, "utf8");
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
addFormats.default(ajv);

export type SchemaName = "discovery" | "services" | "definition" | "requests" | "posted" | "errors";

const compiled = new Map<SchemaName, ReturnType<typeof ajv.compile>>();

/** Fails with the differences from our own schema of a response. */
export function expectJson(name: SchemaName, content: unknown): void {
  const validate = compiled.get(name) ?? ajv.compile(JSON.parse(read(`${name}.schema.json`)));
  compiled.set(name, validate);
  validate(content);
  expect(validate.errors ?? []).toEqual([]);
}

/** Fails with the errors that libxml2 finds in a document by our XSD. */
export async function expectXml(document: string): Promise<void> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: "answer.xml", contents: document }],
    schema: [{ fileName: "georeport.xsd", contents: read("georeport.xsd") }],
  });
  expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
  expect(valid).toBe(true);
}
