import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noon, openWorld, type World } from "@/db/testing/world";
import { practiceKey } from "@/server/domain/apikey/practice-key";
import { dropPractice } from "./practice/drop-practice";
import { type Fields, openDoor } from "./testing/open-door";
import { expectJson, expectXml } from "./testing/valid";

let world: World;
let door: ReturnType<typeof openDoor>;

beforeAll(async () => {
  world = await openWorld();
  door = openDoor(world);
});
afterAll(() => world.close());

const seconds = (count: number) => new Date(noon.getTime() + count * 1_000);
const some = (over: Fields = {}): Fields => ({
  api_key: practiceKey,
  service_code: "uji-langsung",
  description: "Mencoba",
  lat: "-6.2",
  long: "106.8",
  ...over,
});

async function post(over: Fields = {}) {
  const answer = await door.post(some(over), { which: "test" });
  const body = await answer.json();
  expectJson(answer.status === 200 ? "posted" : "errors", body);
  return { status: answer.status, ...body[0] };
}
const get = (path: string, now = noon) => door.call("test", path, {}, now);

describe("the city to practise on", () => {
  it("names itself in the same discovery and offers one batch service", async () => {
    expectJson("discovery", await (await get("discovery.json")).json());
    const services = await (await get("services.json")).json();
    expectJson("services", services);
    expect(services.filter((one: { type: string }) => one.type === "batch")).toHaveLength(1);
    await expectXml(await (await get("services/uji-pertanyaan.xml")).text());
    const definition = await (await get("services/uji-pertanyaan.json")).json();
    expectJson("definition", definition);
    expect(definition.attributes).toHaveLength(6);
  });

  it("returns a number at once, and creates no complaint", async () => {
    const posted = await post();
    expect(posted).toMatchObject({ status: 200, service_request_id: expect.stringMatching(/^UJI\d{6}$/) });
    const read = await (await get(`requests/${posted.service_request_id}.json`)).json();
    expectJson("requests", read);
    expect(read).toMatchObject([{ description: "Mencoba", lat: -6.2, status: "open" }]);
    const [count] = await world.sql`select count(*)::int as n from complaint`;
    expect(count?.n).toBe(0);
    expect((await door.get(`requests/${posted.service_request_id}.json`)).status).toBe(404);
  });

  it("returns the same number for the same post", async () => {
    const first = await post({ description: "Dua kali" });
    const again = await post({ description: "Dua kali" });
    const other = await post({ description: "Lain" });
    expect(again.service_request_id).toBe(first.service_request_id);
    expect(other.service_request_id).not.toBe(first.service_request_id);
  });

  it("returns a token for a batch, then the number, the same for the same post", async () => {
    const posted = await post({ service_code: "uji-antrean" });
    expect(posted.token).toMatch(/^[\da-f-]{36}$/);
    expect(posted).not.toHaveProperty("service_request_id");
    expect((await post({ service_code: "uji-antrean" })).token).toBe(posted.token);
    const waiting = await (await get(`tokens/${posted.token}.json`, seconds(1))).json();
    expectJson("posted", waiting);
    expect(waiting).toEqual([{ token: posted.token, service_request_id: null }]);
    await expectXml(await (await get(`tokens/${posted.token}.xml`, seconds(1))).text());
    const [known] = await (await get(`tokens/${posted.token}.json`, seconds(4))).json();
    expect(known.service_request_id).toMatch(/^UJI/);
    expect((await get(`requests/${known.service_request_id}.json`, seconds(1))).status).toBe(404);
    expect((await get(`requests/${known.service_request_id}.json`, seconds(4))).status).toBe(200);
    const listed = await (await get("requests.json?service_code=uji-antrean", seconds(4))).json();
    expect(listed).toHaveLength(1);
    expect(await (await get("requests.json?service_code=uji-antrean", seconds(1))).json()).toEqual([]);
  });

  it.each([
    ["a token that we never gave", "00000000-0000-4000-8000-000000000000"],
    ["what is no token", "x"],
  ])("does not find %s", async (_what, token) =>
    expect((await get(`tokens/${token}.json`)).status).toBe(404),
  );

  it("requires the attributes that it lists", async () => {
    const asked = { service_code: "uji-pertanyaan" };
    expect(await post(asked)).toMatchObject({ status: 400, description: "attribute[jenis] is required" });
    const full = {
      ...asked,
      "attribute[jenis]": "lampu",
      "attribute[terganggu][]": ["warga", "pedagang"],
      "attribute[jumlah]": "3",
      "attribute[sejak]": "2026-11-24T08:00:00+07:00",
    };
    expect((await post(full)).status).toBe(200);
  });

  it("refuses the real city's keys, and the real city refuses its keys", async () => {
    expect((await post({ api_key: await door.makeApiKey() })).status).toBe(403);
    const key = await door.makeApiKey({ jurisdiction: "jakarta-uji" });
    expect((await post({ api_key: key })).status).toBe(200);
    expect((await door.post(some({ api_key: key }))).status).toBe(403);
  });

  it("stores no contact, and deletes requests after a day", async () => {
    await post({
      description: "Dengan nama",
      first_name: "Siti",
      email: "tertanam@contoh.id",
      phone: "0812",
    });
    const rows = await world.sql`select to_jsonb(practice_request)::text as text from practice_request`;
    for (const { text } of rows) expect(text).not.toMatch(/Siti|tertanam|0812/);
    expect(await dropPractice({ db: world.db, now: seconds(86_399) })).toBe(0);
    expect(await dropPractice({ db: world.db, now: seconds(86_401) })).toBe(rows.length);
  });
});
