import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findReporter } from "@/db/queries/complaint/complaints";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { openLocator } from "@/server/area/locate";
import type { DoorContext } from "@/server/intake/receive";
import { type ImportOptions, importFile } from "./import-file";
import { mappingSchema } from "./mapping";

let test1: TestDatabase;
let door: DoorContext;
let files = 0;
const folder = mkdtempSync(path.join(tmpdir(), "import-"));
const now = new Date("2026-11-24T03:00:00Z");

beforeAll(async () => {
  test1 = await createTestDatabase();
  door = { db: test1.db, now, locate: openLocator(test1.db), secretKey: "k".repeat(32) };
});
afterAll(() => test1.close());

async function bring(content: string | Buffer, options: Partial<ImportOptions> = {}) {
  files += 1;
  const file = path.join(folder, `${files}.csv`);
  writeFileSync(file, content);
  return again(file, options);
}

async function again(file: string, options: Partial<ImportOptions> = {}) {
  const rejects = `${file}.rejects.csv`;
  const summary = await importFile(door, { file, rejects, batch: 3, outside: "reject", ...options });
  const lines: string[][] = existsSync(rejects) ? parse(readFileSync(rejects)) : [];
  return { ...summary, file, lines: lines.slice(1) };
}

const stored = (externalId: string) =>
  test1.sql`select * from complaint where external_id = ${externalId}`.then(([row]) => row);
const count = () => test1.sql`select count(*)::int as n from complaint`.then(([row]) => row?.n);

const mapping = mappingSchema.parse({
  prefix: "uji:",
  channel: "jaki",
  id: "id",
  text: "uraian",
  date: { column: "tanggal" },
  latitude: "lat",
  longitude: "lng",
  kelurahan: "kelurahan",
  category: "kategori",
});
const heading = "id,uraian,tanggal,lat,lng,kelurahan,kategori";

describe("a row with a fault", () => {
  test.each([
    ["date_out_of_range", "a1,Jalan rusak,1969-12-31,-6.1754,106.8272,,"],
    ["date_out_of_range", "a2,Jalan rusak,2100-01-01,-6.1754,106.8272,,"],
    ["date_unreadable", "a3,Jalan rusak,kemarin,-6.1754,106.8272,,"],
    ["date_missing", "a4,Jalan rusak,,-6.1754,106.8272,,"],
    ["text_missing", "a5,  ,2023-01-02,-6.1754,106.8272,,"],
    ["text_too_long", `a6,${"x".repeat(100_000)},2023-01-02,-6.1754,106.8272,,`],
    ["id_missing", ",Jalan rusak,2023-01-02,-6.1754,106.8272,,"],
    ["outside_jakarta", "a7,Pothole,2023-01-02,40.7128,-74.006,,"],
    ["ragged_row", "a8,Jalan rusak"],
  ])("is a reject line: %s", async (reason, line) => {
    const result = await bring(`${heading}\n${line}\n`, { mapping });
    expect(result).toMatchObject({ read: 1, created: 0, rejected: { [reason]: 1 } });
    expect(result.lines).toEqual([["2", reason, line]]);
  });

  test("a duplicate id gives one complaint and one reject line, also in a later batch", async () => {
    const row = (id: string) => `${id},Jalan rusak,2023-01-02,-6.1754,106.8272,,`;
    const lines = [heading, row("c1"), row("c1"), row("c2"), row("c3"), row("c4"), row("c1")];
    const result = await bring(lines.join("\n"), { mapping });
    expect(result).toMatchObject({ read: 6, created: 4, rejected: { duplicate_in_file: 2 } });
    expect(result.lines.map(([row_]) => row_)).toEqual(["3", "7"]);
  });

  test("a missing column is named before anything is stored", async () => {
    await expect(bring("id,uraian\n1,a\n", { mapping })).rejects.toThrow("no column tanggal");
  });

  test("unknown columns need a mapping", async () => {
    await expect(bring("a,b\n1,2\n")).rejects.toThrow("--map");
  });
});

describe("the place", () => {
  const place = async (id: string, rest: string) => {
    await bring(`${heading}\n${id},Jalan rusak,2023-01-02,${rest}\n`, { mapping });
    return stored(`uji:${id}`);
  };
  test("a kelurahan is known by an alias in capitals", async () => {
    const [area] = await test1.sql`select code from area where name = 'Palmeriam'`;
    expect(await place("p1", ",,PAL MERIAM,")).toMatchObject({
      kelurahan_code: area?.code,
      status: "waiting",
    });
  });
  test("the position wins over another name", async () => {
    const alone = await place("p2", "-6.1754,106.8272,,");
    expect((await place("p3", "-6.1754,106.8272,PAL MERIAM,"))?.kelurahan_code).toBe(alone?.kelurahan_code);
  });
  test("swapped coordinates are corrected", async () => {
    expect((await place("p4", "106.8272,-6.1754,,"))?.latitude).toBe(-6.1754);
  });
  test.each([
    ["p5", "0,0,,"],
    ["p6", "-6,107,,"],
    ["p7", "-96.5,206.5,,"],
    ["p8", ",,Entah Di Mana,"],
  ])("%s without a usable place waits at the intake desk", async (id, rest) => {
    expect(await place(id, rest)).toMatchObject({ latitude: null, status: "triage" });
  });
  test("a row outside Jakarta is kept in triage on request", async () => {
    const result = await bring(`${heading}\np9,Pothole,2023-01-02,40.7128,-74.006,,\n`, {
      mapping,
      outside: "triage",
    });
    expect(result).toMatchObject({ created: 1, rejected: {} });
    expect(await stored("uji:p9")).toMatchObject({ latitude: null, status: "triage" });
  });
});

describe("each preset", () => {
  test.each([
    [
      "nyc311",
      "Unique Key,Created Date,Complaint Type,Descriptor,Incident Address,Latitude,Longitude\n9001,01/31/2024 11:05:00 PM,Street Condition,Pothole,1 MAIN ST,40.7,-73.9\n",
      "nyc311:9001",
      "2024-02-01T04:05:00.000Z",
    ],
    [
      "boston311",
      "case_enquiry_id,open_dt,case_title,subject,reason,type,latitude,longitude\n1010,2023-01-05 08:00:00,Request for Pothole Repair,Public Works,Highway,Pothole,42.3,-71.1\n",
      "boston311:1010",
      "2023-01-05T13:00:00.000Z",
    ],
    [
      "baltimore311",
      "SRRecordID,ServiceRequestNum,SRType,CreatedDate,Address,Latitude,Longitude\nab1,21-1,HCD-Trash,2021/03/01 05:00:03+00,1 PRATT ST,39.28,-76.61\n",
      "baltimore311:ab1",
      "2021-03-01T05:00:03.000Z",
    ],
  ])(
    "%s is recognised by its columns, and its rows are kept in triage on request",
    async (_name, content, id, moment) => {
      expect((await bring(content)).rejected).toEqual({ outside_jakarta: 1 });
      expect(await bring(content, { outside: "triage" })).toMatchObject({ created: 1 });
      expect((await stored(id))?.submitted_at.toISOString()).toBe(moment);
    },
  );
  test("sp4n-lapor joins title and text and stores the reporter separately", async () => {
    const content =
      "Tracking ID;Judul Laporan;Isi Laporan;Tanggal Laporan;Kategori;Lokasi;Nama Pelapor\n555;Lampu padam;Sudah dua pekan gelap;17/08/2023 07:30;Penerangan Jalan Umum ;Jl. Kebon;Sari\n";
    expect(await bring(content)).toMatchObject({ created: 1, channelCode: "sms_1708" });
    const row = await stored("lapor:555");
    expect(row).toMatchObject({
      text: "Lampu padam. Sudah dua pekan gelap",
      landmark: "Jl. Kebon",
      category_code: "penerangan-jalan-umum",
      is_public: false,
    });
    expect(await findReporter(test1.db, row?.id)).toMatchObject({ name: "Sari" });
  });
  test("jakarta-points gives each line a complaint with a composed text, equal lines too, and never twice", async () => {
    const content = "lat,long,no__laporan\n-6.1754,106.8272,87\n-6.1754,106.8272,87\n0,0,3\n";
    const first = await bring(content);
    expect(first).toMatchObject({ created: 2, rejected: { place_missing: 1 } });
    expect(await again(first.file)).toMatchObject({ created: 0, known: 2 });
    const rows = await test1.sql`select text from complaint where external_id like 'titik:%'`;
    expect(rows.map(({ text }) => text)).toEqual(Array(2).fill("Laporan tanpa uraian (impor), nomor 87"));
  });
  test("jakarta-reports keeps the original number as external id", async () => {
    const content =
      "report_id\tdate\tkelurahan\tkelurahan_code\tcategory\tdinas\tdescription\nJK2301020065\t2023-01-02\tRAMBUTAN\t31.75.09.1005\tParkir liar\tDINAS PERHUBUNGAN\tbus parkir di badan jalan\n";
    expect(await bring(content)).toMatchObject({ created: 1 });
    expect(await stored("JK2301020065")).toMatchObject({
      kelurahan_code: "31.75.09.1005",
      category_code: "parkir-liar",
    });
  });
});

describe("a second run", () => {
  const rows = (prefix: string, length: number) =>
    Array.from(
      { length },
      (_, index) => `${prefix}${index},Jalan rusak ${index},2023-01-02,-6.1754,106.8272,,`,
    );

  test("creates nothing and rejects the same rows", async () => {
    const first = await bring([heading, ...rows("r", 7), "r9,,2023-01-02,,,,"].join("\n"), { mapping });
    const before = await count();
    const second = await again(first.file, { mapping });
    expect(second).toMatchObject({ created: 0, known: 7, lines: first.lines });
    expect(await count()).toBe(before);
  });

  test("continues where an interrupted one stopped, with each reject line once", async () => {
    const lines = [heading, ...rows("s", 5), "s9,,2023-01-02,,,,", ...rows("t", 5)].join("\n");
    let batches = 0;
    const onProgress = () => {
      batches += 1;
      if (batches === 3) throw new Error("killed");
    };
    await expect(bring(lines, { mapping, onProgress })).rejects.toThrow("killed");
    const file = path.join(folder, `${files}.csv`);
    const resumed = await again(file, { mapping });
    expect(resumed).toMatchObject({ resumedAfter: 10, read: 11, created: 10, rejected: { text_missing: 1 } });
    expect(resumed.lines).toHaveLength(1);
    expect(existsSync(`${file}.rejects.csv.progress.json`)).toBe(false);
  });

  test("takes the rows of a truncated JSON file, and the rest when it is whole", async () => {
    const one = (id: string) => ({ id, uraian: "Banjir", tanggal: "2023-01-02", kelurahan: "GAMBIR" });
    const whole = JSON.stringify([one("j1"), one("j2")]);
    const broken = await bring(whole.slice(0, -20), { mapping });
    expect(broken).toMatchObject({ created: 1, rejected: { file_broken: 1 } });
    expect(await bring(whole, { mapping })).toMatchObject({ created: 1, known: 1, rejected: {} });
  });
});
