import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findReporter } from "@/db/queries/complaint/complaints";
import { intakeMessage } from "@/db/schema";
import { after, gambir, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { practiceKey } from "@/server/domain/apikey/practice-key";
import { type Fields, openDoor } from "./testing/open-door";
import { expectJson, expectXml } from "./testing/valid";

let world: World;
let door: ReturnType<typeof openDoor>;
let api_key: string;

beforeAll(async () => {
  world = await openWorld();
  door = openDoor(world);
  api_key = await door.makeApiKey();
});
afterAll(() => world.close());

const some = (over: Fields = {}): Fields => ({
  api_key,
  service_code: "jalan",
  description: "Lubang besar di depan pasar.",
  lat: String(gambir.latitude),
  long: String(gambir.longitude),
  ...over,
});

async function post(over: Fields = {}) {
  const answer = await door.post(some(over));
  const body = await answer.json();
  expectJson(answer.status === 200 ? "posted" : "errors", body);
  return { status: answer.status, code: body[0].service_request_id as string, body: body[0] };
}

describe("a posted request", () => {
  it("becomes a complaint of its kelurahan, by the common intake", async () => {
    const { status, code } = await post({ first_name: "Siti", last_name: "Contoh", email: "siti@contoh.id" });
    expect(status).toBe(200);
    const row = await world.row(code);
    expect(row).toMatchObject({
      channelCode: "open311",
      categoryCode: "jalan",
      kelurahanCode: gambirCode,
      status: "waiting",
      isPublic: true,
      text: "Lubang besar di depan pasar.",
      placeSource: "channel",
    });
    const who = { name: "Siti Contoh", email: "siti@contoh.id", isVisibleToOfficers: false };
    expect(await findReporter(world.db, row.id)).toMatchObject(who);
    const [read] = await (await door.get(`requests/${code}.json`)).json();
    expect(read).toMatchObject({ service_request_id: code, description: "Lubang besar di depan pasar." });
  });

  it("that names an office is private, the Inspektorat's, and in no list", async () => {
    const accused_unit = `kelurahan-${gambirCode}`;
    const { status, code } = await post({ description: "Petugas loket menolak berkas.", accused_unit });
    expect(status).toBe(200);
    expect(await world.row(code)).toMatchObject({
      accusedUnitId: await world.unitId(accused_unit),
      holderUnitId: await world.unitId("inspektorat"),
      ...{ isPublic: false, isConfidential: true },
    });
    expect((await door.get(`requests/${code}.json`)).status).toBe(404);
    const refused = await post({ accused_unit: "kantor-lain" });
    expect(refused.body).toMatchObject({
      description: "accused_unit is not the code of a unit of the province",
    });
  });

  it("gets its response in XML on request", async () => {
    const answer = await door.post(some({ description: "Jawab dengan XML." }), { path: "requests.xml" });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toMatch(/<service_requests><request><service_request_id>JK\d+<\/service_request_id>/);
    await expectXml(text);
  });

  it("that is repeated is one complaint, also at the same moment", async () => {
    const same = { description: "Dikirim berulang oleh sambungan yang buruk." };
    const all = await Promise.all(Array.from({ length: 12 }, () => post(same)));
    expect(new Set(all.map(({ code }) => code)).size).toBe(1);
    const [count] =
      await world.sql`select count(*)::int as n from complaint where text = ${same.description}`;
    expect(count?.n).toBe(1);
    expect((await post({ ...same, description: `${same.description}.` })).code).not.toBe(all[0]?.code);
    expect((await post({ ...same, account_id: "warga-2" })).code).not.toBe(all[0]?.code);
    const other = await door.makeApiKey();
    expect((await post({ ...same, api_key: other })).code).not.toBe(all[0]?.code);
  });

  it("may have its key in the URL", async () => {
    const { api_key: key, ...fields } = some({ description: "Kunci di alamat." });
    const answer = await door.post(fields, { path: `requests.json?api_key=${key}&jurisdiction_id=jakarta` });
    expect(answer.status).toBe(200);
  });

  it("counts for the channel of its key", async () => {
    const { code } = await post({ api_key: await door.makeApiKey({ channelCode: "jaki" }) });
    expect((await world.row(code)).channelCode).toBe("jaki");
  });

  it("with an address in text alone waits at the intake desk, and is not public yet", async () => {
    const { code } = await post({ lat: "", long: "", address_string: "Dekat Stasiun Gambir" });
    expect(await world.row(code)).toMatchObject({ status: "triage", landmark: "Dekat Stasiun Gambir" });
    expect((await door.get(`requests/${code}.json`)).status).toBe(404);
  });

  it("may name its place by the code of a kelurahan", async () => {
    const { code } = await post({ lat: "", long: "", address_id: gambirCode });
    expect(await world.row(code)).toMatchObject({ status: "waiting", kelurahanCode: gambirCode });
    const [read] = await (await door.get(`requests/${code}.json`)).json();
    expect(read).toMatchObject({ lat: null, long: null, address_id: gambirCode });
  });

  it("has its attribute answers as lines that an officer reads", async () => {
    const { code } = await post({
      service_code: "jalan",
      description: "Berlubang.",
      "attribute[bahaya][]": ["motor", "pejalan"],
    });
    expect((await world.row(code)).text).toBe("Berlubang.\nBahaya bagi: Pengendara motor, Pejalan kaki");
    const one = await post({ service_code: "penerangan-jalan-umum", "attribute[keadaan]": "mati" });
    expect((await world.row(one.code)).text).toContain("Keadaan lampu: Mati");
  });

  it("takes 4,000 characters, and markup as plain text", async () => {
    const { code } = await post({ description: "x".repeat(4000) });
    expect((await world.row(code)).text).toHaveLength(4000);
    const marked = await post({ description: "<script>alert(1)</script> & \u0007 \u0000 selesai" });
    await expectXml(await (await door.get(`requests/${marked.code}.xml`)).text());
  });

  it("returns the reporter's secret only with extensions", async () => {
    const plain = await post({ description: "Tanpa perluasan." });
    expect(plain.body).not.toHaveProperty("extended_attributes");
    const { code, body } = await post({ description: "Dengan perluasan.", extensions: "true" });
    const api = await world.callAsReporter({ code, secret: body.extended_attributes.secret });
    const found = await api.complaint.track({ code });
    expect(found.complaint).toMatchObject({ code, viewer: "reporter" });
  });

  it("that is repeated does not return the secret again", async () => {
    const same = { description: "Diulang oleh orang lain dengan kunci yang sama.", extensions: "true" };
    const all = await Promise.all(Array.from({ length: 6 }, () => post(same)));
    all.push(await post(same), await post({ ...same, extensions: "" }));
    expect(new Set(all.map(({ code }) => code)).size).toBe(1);
    expect(all.filter(({ body }) => body.extended_attributes?.secret)).toHaveLength(1);
    expect(all.at(-2)?.body.extended_attributes).toEqual({
      tracking_url: expect.stringContaining(`/lacak/${all[0]?.code}`),
    });
  });

  it("has its media URL stored and never fetched", async () => {
    const media_url = "http://169.254.169.254/latest/meta-data";
    const { code } = await post({ description: "Dengan foto dari luar.", media_url });
    const [stored] = await world.db
      .select({ raw: intakeMessage.raw })
      .from(intakeMessage)
      .where(eq(intakeMessage.complaintId, (await world.row(code)).id));
    expect(stored?.raw).toMatchObject({ mediaUrl: media_url });
    expect((await (await door.get(`requests/${code}.json`)).json())[0].media_url).toBeNull();
  });

  it("stores neither its key nor the sender's own names", async () => {
    await post({ description: "Cari jejak.", device_id: "perangkat-7", account_id: "akun-7" });
    const rows = await world.db.select({ raw: intakeMessage.raw }).from(intakeMessage);
    const stored = JSON.stringify(rows);
    expect(stored).toContain("Cari jejak.");
    for (const trace of [api_key, "perangkat-7", "akun-7"]) expect(stored).not.toContain(trace);
    const keys = await world.sql`select to_jsonb(api_key)::text as text from api_key`;
    for (const { text } of keys) expect(text).not.toContain(api_key);
  });
});

describe("a request that is refused", () => {
  it.each<[string, Fields, number, RegExp]>([
    ["no service", { service_code: "" }, 400, /service_code is required/],
    ["an unknown service", { service_code: "tidak-ada" }, 404, /no such/],
    ["a service about officials", { service_code: "pungutan-liar" }, 404, /no such/],
    ["no place", { lat: "", long: "" }, 400, /place is required/],
    ["half a point", { long: "" }, 400, /lat and long/],
    ["a point outside Jakarta", { lat: "-6.9", long: "107.6" }, 400, /outside Jakarta/],
    ["an unknown kelurahan", { lat: "", long: "", address_id: "31.71.01.9999" }, 400, /address_id/],
    ["no words", { description: " " }, 400, /description is required/],
    ["too many words", { description: "x".repeat(4001) }, 400, /4000/],
    [
      "words and answers that are too long",
      { description: "x".repeat(3990), "attribute[bahaya]": "motor" },
      400,
      /4000/,
    ],
    ["an answer that is not offered", { "attribute[bahaya]": "kuda" }, 400, /attribute\[bahaya\]/],
    ["an answer to no question", { "attribute[lain]": "x" }, 400, /not asked/],
    ["another city", { jurisdiction_id: "bandung" }, 404, /no such/],
  ])("%s", async (_what, over, status, words) => {
    const refused = await post(over);
    expect(refused.status).toBe(status);
    expect(refused.body.description).toMatch(words);
  });

  it.each<[string, () => Promise<string> | string]>([
    ["none", () => ""],
    ["one that we never made", () => `crm_${"x".repeat(43)}`],
    ["one that cannot be ours", () => "' or 1=1 --"],
    ["one taken back", () => door.makeApiKey({ revokedAt: noon })],
    ["one past its last day", () => door.makeApiKey({ lastDay: "2026-11-23" })],
    ["one without the scope", () => door.makeApiKey({ scopes: ["read", "update"] })],
    ["one of the other city", () => door.makeApiKey({ jurisdiction: "jakarta-uji" })],
    ["everybody's practice key", () => practiceKey],
  ])("for its key: %s", async (_what, key) => {
    const refused = await post({ api_key: await key() });
    expect(refused.status).toBe(403);
    expect(refused.body.description).toMatch(/^api_key/);
  });

  it("for its key is refused before anything else, in XML too", async () => {
    const answer = await door.post({}, { path: "requests.xml" });
    expect(answer.status).toBe(403);
    await expectXml(await answer.text());
  });

  it.each([
    ["JSON", 400, "application/json", JSON.stringify({ service_code: "jalan" })],
    ["a form with files", 400, "multipart/form-data; boundary=x", "--x--"],
    ["no kind", 400, "", "a=b"],
    ["a body of 100 kB", 413, "application/x-www-form-urlencoded", `description=${"x".repeat(100_000)}`],
    ["too many fields", 400, "application/x-www-form-urlencoded", "a=1&".repeat(300)],
  ])("for its body: %s", async (_what, status, type, body) => {
    const answer = await door.call("production", "requests.json", {
      method: "POST",
      body,
      headers: { "content-type": type },
    });
    expect(answer.status).toBe(status);
    expectJson("errors", await answer.json());
  });
});

describe("a key", () => {
  it("notes the day of its last use, once a day", async () => {
    const key = await door.makeApiKey({ name: "Dipakai" });
    const day = async () =>
      (await world.sql`select last_used_on::text as day from api_key where name = 'Dipakai'`)[0]?.day;
    expect(await day()).toBeNull();
    await post({ api_key: key });
    expect(await day()).toBe("2026-11-24");
    await door.post(some({ api_key: key, description: "Besoknya." }), { now: after(24) });
    expect(await day()).toBe("2026-11-25");
  });
});
