import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openWorld, type World } from "@/db/testing/world";
import { openDoor } from "./testing/open-door";
import { expectJson, expectXml } from "./testing/valid";

vi.mock("@/server/env", async (original) => {
  const { env, ...rest } = await original<typeof import("@/server/env")>();
  return {
    ...rest,
    env: new Proxy(env, {
      get: (target, name) => (name === "RATE_LIMIT" ? "on" : Reflect.get(target, name)),
    }),
  };
});

let world: World;
let door: ReturnType<typeof openDoor>;
beforeAll(async () => {
  world = await openWorld();
  door = openDoor(world);
});
afterAll(() => world.close());

const from = (address: string, path: string) =>
  door.call("production", path, { headers: { "x-forwarded-for": address } });

describe("a client over the rate limit", () => {
  it("gets 429 in the requested format with the time to wait; others do not", async () => {
    for (let asked = 0; asked < 600; asked += 1) await from("203.0.113.7", "requests.html");
    const json = await from("203.0.113.7", "services.json");
    const xml = await from("203.0.113.7", "services.xml");
    expect([json.status, xml.status]).toEqual([429, 429]);
    expect(Number(json.headers.get("retry-after"))).toBeGreaterThan(0);
    expectJson("errors", await json.json());
    await expectXml(await xml.text());
    expect((await from("203.0.113.8", "services.json")).status).toBe(200);
  });

  it("has the rate limit of a key that may read, and not of any other key", async () => {
    const reader = await door.makeApiKey({ scopes: ["read"], perMinute: 2 });
    const writer = await door.makeApiKey({ scopes: ["create"] });
    const ask = (key: string) => from("203.0.113.7", `services.json?api_key=${key}`);
    expect([(await ask(reader)).status, (await ask(reader)).status, (await ask(reader)).status]).toEqual([
      200, 200, 429,
    ]);
    expect((await ask(writer)).status).toBe(429);
  });

  it("posts at the rate limit of its key", async () => {
    const api_key = await door.makeApiKey({ perMinute: 2 });
    const statuses = [];
    for (const service_code of ["a", "b", "c"])
      statuses.push((await door.post({ api_key, service_code, address_string: "x" })).status);
    expect(statuses).toEqual([404, 404, 429]);
  });
});
