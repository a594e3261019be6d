import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gambir, openWorld, type World } from "@/db/testing/world";
import { practiceKey } from "@/server/domain/apikey/practice-key";
import { openDoor } from "../testing/open-door";
import { openApiDocument } from "./document";
import type { SchemaName } from "./schemas";

const document = openApiDocument("https://lapor.contoh.id");
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "openapi", ...document });

function expectSchema(name: SchemaName, content: unknown): void {
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  validate(content);
  expect(validate.errors ?? []).toEqual([]);
}

let world: World;
let door: ReturnType<typeof openDoor>;
beforeAll(async () => {
  world = await openWorld();
  door = openDoor(world);
});
afterAll(() => world.close());

describe("the description of the interface", () => {
  it("is OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it("describes the actual responses", async () => {
    const { code } = await world.submit();
    const read = async (path: string) => (await door.get(`${path}.json`)).json();
    expectSchema("Discovery", await read("discovery"));
    expectSchema("Services", await read("services"));
    expectSchema("ServiceDefinition", await read("services/jalan"));
    expectSchema("Requests", await (await door.get("requests.json?extensions=true")).json());
    expectSchema("Requests", await read(`requests/${code}`));
    expectSchema("Errors", await read("requests/JK2001010001"));
    const post = async (service_code: string) => {
      const fields = {
        api_key: practiceKey,
        service_code,
        description: "Uji",
        lat: String(gambir.latitude),
        long: String(gambir.longitude),
      };
      return (await door.post(fields, { which: "test" })).json();
    };
    expectSchema("PostedList", await post("uji-langsung"));
    const [{ token }] = await post("uji-antrean");
    expectSchema("Tokens", await (await door.get(`tokens/${token}.json`, "test")).json());
  });

  it("names every field of a request and no other", async () => {
    const [request] = await (await door.get("requests.json?extensions=true")).json();
    const { properties } = document.components.schemas.Request;
    expect(Object.keys(properties).toSorted()).toEqual(Object.keys(request).toSorted());
  });
});
