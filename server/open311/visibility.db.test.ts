import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { after, openWorld, someMessage, type World } from "@/db/testing/world";
import { receive } from "@/server/intake/receive";
import { openDoor } from "./testing/open-door";

let world: World;
let door: ReturnType<typeof openDoor>;
const words = "Kata yang tidak boleh bocor";

beforeAll(async () => {
  world = await openWorld();
  door = openDoor(world);
});
afterAll(() => world.close());

const report = async (over: Record<string, unknown> = {}) =>
  (await world.submit({ text: words, ...over })).code;

const hidden: [string, () => Promise<string>][] = [
  ["private", () => report({ isPublic: false })],
  ["about officials", () => report({ categoryCode: "pungutan-liar" })],
  [
    "at the intake desk",
    async () => {
      const [receipt] = await receive(world.context(), [someMessage({ text: words, point: null })]);
      return receipt?.outcome === "accepted" ? receipt.code : "";
    },
  ],
  [
    "removed",
    async () => {
      const code = await report();
      await world.move(world.staff.verifier, code, "remove", 1, { publicNote: "Memuat data pribadi." });
      return code;
    },
  ],
  [
    "withdrawn by its reporter",
    async () => {
      const { code, secret } = await world.submit({ text: words });
      await world.move(world.anonymous, code, "withdraw", 1, { secret, publicNote: "Sudah tidak perlu." });
      return code;
    },
  ],
];

const paths = (code: string) => [
  `requests.json?service_request_id=${code}`,
  "requests.json",
  "requests.json?status=open",
  "requests.json?status=closed",
  "requests.json?service_code=jalan,pungutan-liar",
  "requests.json?extensions=true&page_size=1000",
  "requests.json?extensions=true&updated_after=2026-11-01T00:00:00Z&page_size=1000",
  "requests.xml",
];

async function everywhere(code: string): Promise<string> {
  const answers = await Promise.all(paths(code).map((path) => door.get(path, "production", after(48))));
  return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
}

describe("a complaint that is not public", () => {
  it.each(hidden)("never leaks: %s", async (_what, make) => {
    const code = await make();
    expect(code).toMatch(/^JK/);
    for (const format of ["json", "xml"]) {
      const answer = await door.get(`requests/${code}.${format}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain(code);
    }
    const all = await everywhere(code);
    expect(all).not.toContain(code);
    expect(all).not.toContain(words);
  });

  it("is in every list once it is public, so that the tests above could fail", async () => {
    const code = await report({ text: "Kata yang boleh dibaca semua orang." });
    const answers = paths(code).filter((path) => !path.includes("closed"));
    for (const path of answers)
      expect(await (await door.get(path, "production", after(48))).text()).toContain(code);
  });
});

describe("an assignment within the unit", () => {
  it("has no text in the status notes, as on the tracking page", async () => {
    const code = await report({ text: "Trotoar ambles di depan halte." });
    const steps = { assigneeId: world.staff.kelurahan.staffId, publicNote: "Tolong Pak Budi." };
    await world.move(world.staff.kelurahan, code, "assign", 1, steps);
    const response = await door.get(`requests/${code}.json`, "production", after(48));
    expect((await response.json())[0]).toMatchObject({ status_notes: "Menunggu" });
  });
});

describe("a duplicate", () => {
  const askFor = async (code: string) => {
    const path = `requests/${code}.json?extensions=true`;
    const answer = await door.get(path, "production", after(48));
    const xml = await door.get(path.replace("json", "xml"), "production", after(48));
    return { read: (await answer.json())[0], xml: await xml.text() };
  };
  const makeTwins = async (over: Record<string, unknown> = {}) => {
    const master = await report({ text: "Laporan induk.", ...over });
    const code = await report({ text: "Laporan kembar.", ...over });
    await world.move(world.staff.kelurahan, code, "merge", 1, { masterCode: master });
    return { master, code };
  };

  it("is in no list, and names its master when read by its number", async () => {
    const { master, code } = await makeTwins();
    for (const path of paths(code).slice(1)) {
      const text = await (await door.get(path, "production", after(48))).text();
      expect(text).not.toContain(`${code}"`);
      expect(text).not.toContain("Laporan kembar");
    }
    const { read, xml } = await askFor(code);
    expect(read).toMatchObject({
      status: "closed",
      status_notes: `Digabung (laporan kembar dari ${master})`,
      extended_attributes: { master_service_request_id: master },
    });
    expect(xml).toContain(`<master_service_request_id>${master}</master_service_request_id>`);
    expect((await askFor(master)).read.extended_attributes.master_service_request_id).toBeNull();
  });

  const unread: [string, (master: string) => Promise<unknown>][] = [
    ["private", (code) => world.sql`update complaint set is_public = false where code = ${code}`],
    [
      "about officials",
      (code) => world.sql`update complaint set is_confidential = true where code = ${code}`,
    ],
    [
      "removed",
      (code) => world.move(world.staff.verifier, code, "remove", 2, { publicNote: "Memuat data pribadi." }),
    ],
  ];
  it.each(unread)("does not name a master that is %s", async (_what, hide) => {
    const { master, code } = await makeTwins();
    await hide(master);
    const { read, xml } = await askFor(code);
    expect(read).toMatchObject({
      status_notes: "Digabung",
      extended_attributes: { master_service_request_id: null },
    });
    expect(JSON.stringify(read) + xml).not.toContain(master);
  });

  it("that is private itself is not found", async () => {
    const { code } = await makeTwins({ isPublic: false });
    expect((await door.get(`requests/${code}.json`)).status).toBe(404);
  });
});

describe("a public complaint", () => {
  it("shows neither its reporter, nor internal notes, nor an unverified proof", async () => {
    const code = await report({
      text: "Trotoar rusak.",
      contact: { name: "Siti Tertanam", phone: "081299988877", email: "tertanam@contoh.id" },
    });
    const actor = world.staff.kelurahan;
    const api = await world.callAs(actor, after(1));
    await api.complaint.note({ code, publicNote: null, internalNote: "Catatan dalam" });
    await world.move(actor, code, "start", 2, { internalNote: "Catatan dalam" });
    await world.move(actor, code, "resolve", 3, await world.proof());
    const text = await (await door.get(`requests/${code}.json?extensions=true`)).text();
    for (const secret of ["Siti", "0812999", "tertanam", "Catatan dalam", "Petugas kelurahan"])
      expect(text).not.toContain(secret);
    expect(JSON.parse(text)[0].media_url).toBeNull();
  });

  it("that is sensitive shows the coarse point alone", async () => {
    onTestFinished(async () => {
      await world.sql`update category set is_sensitive = false where code = 'trotoar'`;
    });
    await world.sql`update category set is_sensitive = true where code = 'trotoar'`;
    const fresh = openDoor({ ...world, db: Object.create(world.db) });
    const code = await report({ categoryCode: "trotoar", text: "Dekat rumah.", landmark: "Rumah Bu Siti" });
    const [read] = await (await fresh.get(`requests/${code}.json`)).json();
    expect([read.lat, read.long]).toEqual([-6.176, 106.828]);
    expect(read.address).not.toContain("Rumah");
  });
});
