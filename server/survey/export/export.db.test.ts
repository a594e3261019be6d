import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, openWorld, secretKey, type World } from "@/db/testing/world";
import { type Actor, anonymous } from "@/server/domain/actor";
import { roles } from "@/server/domain/staff/role";
import { filledSchema } from "@/server/domain/survey/response";
import { respondOpenly } from "../respond-openly";
import { makePass } from "../token";
import { getExport } from "./http";

let world: World;
const formula = '=HYPERLINK("http://contoh.id";"klik")';

/** The worked case: Σ 16 15 13 19 16 17 16 13 15, together 140, IKM 77.78. */
const answers = ["444444444", "333333333", "332433323", "433444433", "221423212"];

beforeAll(async () => {
  world = await openWorld();
  for (const [index, levels] of answers.entries()) await answer("dinas-bina-marga", levels, index === 0);
  await answer("satpol-pp", "222222222", false);
});
afterAll(() => world.close());

async function answer(unitCode: string, levels: string, isFirst: boolean) {
  const said = isFirst ? { profile: { sex: "female", education: "bachelor" }, suggestion: formula } : {};
  const filled = filledSchema.parse({ answers: [...levels].map(Number), ...said });
  const pass = makePass(secretKey, "2026-Q4");
  await respondOpenly(world.context(after(1)), { ...filled, pass, unitCode });
}

const get = (actor: Actor, query: string) =>
  getExport(
    { db: world.db, actor, now: after(2) },
    new Request(`http://localhost/api/survei/ekspor?triwulan=2026-Q4&${query}`),
  );
const csvOf = async (actor: Actor, query: string) =>
  (await (await get(actor, `format=csv&${query}`)).text()).replace("\ufeff", "").split("\r\n");

describe("the export of the survey", () => {
  it("has respondents' rows for the governor's office and administrators only", async () => {
    for (const role of roles) {
      const { status } = await get(world.staff[role], "isi=responden");
      expect(status, role).toBe(role === "governor" || role === "administrator" ? 200 : 403);
    }
    expect((await get(anonymous, "isi=responden")).status).toBe(401);
    expect((await get(anonymous, "isi=ringkas")).status).toBe(200);
  });

  it("has the ministry's lines: respondents by elements, sums, means, weighted means, index", async () => {
    const lines = await csvOf(world.staff.governor, "unit=dinas-bina-marga&isi=responden");
    const head = lines.indexOf("No. responden,U1,U2,U3,U4,U5,U6,U7,U8,U9,Keterangan");
    const rows = lines.slice(head + 1, head + 6);
    expect(rows.map((row) => row.split(",").slice(1, 10).join("")).toSorted()).toEqual(answers.toSorted());
    expect(lines.slice(head + 6, head + 11)).toEqual([
      "Σ nilai per unsur,16,15,13,19,16,17,16,13,15",
      "NRR per unsur,3.2,3,2.6,3.8,3.2,3.4,3.2,2.6,3",
      "NRR tertimbang per unsur,0.3556,0.3333,0.2889,0.4222,0.3556,0.3778,0.3556,0.2889,0.3333,*) 3.1111",
      "IKM unit pelayanan **),77.78",
      "Mutu pelayanan,B,Baik",
    ]);
    expect(lines).toContain("Jenis kelamin,Perempuan,1");
    expect(lines).toContain("Jenis kelamin,Tidak diisi,4");
    expect(lines).toContain("U3,Waktu penyelesaian,1,1,2,1");
  });

  it("is a summary for the public, with the same results and without respondents and suggestions", async () => {
    const lines = await csvOf(anonymous, "unit=dinas-bina-marga");
    const head = lines.findIndex((line) => line.startsWith("No. responden"));
    expect(lines[head + 1]).toBe("Σ nilai per unsur,16,15,13,19,16,17,16,13,15");
    expect(lines.join()).not.toContain("HYPERLINK");
    const few = await csvOf(anonymous, "unit=satpol-pp");
    expect(few).toContain("Kurang dari 5 responden");
    expect(few.some((line) => line.startsWith("Σ") || line.startsWith("Jenis kelamin"))).toBe(false);
  });

  it("never starts a respondent's text as a formula", async () => {
    const lines = await csvOf(world.staff.governor, "isi=responden");
    expect(lines.some((line) => line.includes(`"'=HYPERLINK(""http`))).toBe(true);
    const book = await workbook("isi=responden");
    expect(Object.values(book).some((text) => text.includes("HYPERLINK"))).toBe(true);
    expect(Object.values(book).some((text) => /<f[ >]/.test(text))).toBe(false);
  });

  it("is a workbook with a sheet for each table", async () => {
    const book = await workbook("unit=dinas-bina-marga&isi=responden");
    expect(Object.keys(book).filter((name) => name.startsWith("xl/worksheets/sheet"))).toHaveLength(4);
    expect(book["xl/workbook.xml"]).toContain("Pengolahan IKM");
    expect(book["xl/worksheets/sheet1.xml"]).toContain("<v>77.78</v>");
  });

  it("refuses unknown formats and scopes", async () => {
    expect((await get(anonymous, "format=pdf")).status).toBe(422);
    expect((await get(anonymous, "unit=tidak-ada")).status).toBe(404);
  });
});

/** The workbook's parts by name: a workbook is a ZIP file, whose directory is at its end. */
async function workbook(query: string): Promise<Record<string, string>> {
  const response = await get(world.staff.governor, `format=xlsx&${query}`);
  const zip = Buffer.from(await response.arrayBuffer());
  const end = zip.lastIndexOf("PK\u0005\u0006");
  const parts: Record<string, string> = {};
  for (let entry = zip.readUInt32LE(end + 16); zip.readUInt32LE(entry) === 0x02014b50; ) {
    const [packed, named] = [zip.readUInt32LE(entry + 20), zip.readUInt16LE(entry + 28)];
    const name = zip.toString("utf8", entry + 46, entry + 46 + named);
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    parts[name] = (zip.readUInt16LE(entry + 10) === 8 ? inflateRawSync(bytes) : bytes).toString("utf8");
    entry += 46 + named + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return parts;
}
