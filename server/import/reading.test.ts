import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { buildCategories } from "./categories";
import { parseDate } from "./dates";
import { mappingSchema, readText } from "./mapping";
import { readPair, readPosition } from "./position";
import { detectPreset } from "./presets";
import { countRepeats } from "./repeats";
import type { Row } from "./row";
import { openRows } from "./rows";

const folder = mkdtempSync(path.join(tmpdir(), "rows-"));
let files = 0;

async function read(content: string | Buffer): Promise<Row[]> {
  files += 1;
  const file = path.join(folder, `${files}`);
  writeFileSync(file, content);
  const opened = await openRows(file);
  const rows: Row[] = [];
  for await (const row of opened.rows) rows.push(row);
  return rows;
}

describe("encodings", () => {
  const table = "id,uraian\n1,Jalan “rusak” – café\n";
  test.each(["utf-8", "windows-1252", "utf-16le", "utf-16be"])(
    "a file in %s is decoded as it was written",
    async (encoding) => {
      const [row] = await read(iconv.encode(table, encoding, { addBOM: encoding.startsWith("utf-16") }));
      expect(row?.values).toEqual({ id: "1", uraian: "Jalan “rusak” – café" });
    },
  );
  test("a UTF-8 mark is not part of the first column's name", async () => {
    const [row] = await read(`\ufeff${table}`);
    expect(row?.values?.id).toBe("1");
  });
  test("UTF-16 without a mark is recognised", async () => {
    const [row] = await read(iconv.encode(table, "utf-16le", { addBOM: false }));
    expect(row?.values?.id).toBe("1");
  });
  test("one broken byte leaves a UTF-8 file UTF-8", async () => {
    const [row, broken] = await read(
      Buffer.concat([Buffer.from(`${table}2,${"é".repeat(30)}`), Buffer.from([0xe9, 0x0a])]),
    );
    expect(row?.values?.uraian).toContain("café");
    expect(broken?.values?.uraian).toContain("\ufffd");
  });
  test("characters that Postgres cannot store are replaced", async () => {
    const [row] = await read('[{"id":"a\\u0000b\\ud800"}]');
    expect(row?.values?.id).toBe("a\ufffdb\ufffd");
  });
});

describe("delimited files", () => {
  test.each([",", ";", "\t", "|"])("columns divided by %j are told apart", async (delimiter) => {
    const [row] = await read(`id${delimiter}uraian\n1${delimiter}Banjir\n`);
    expect(row?.values).toEqual({ id: "1", uraian: "Banjir" });
  });
  test("newlines and quotes stand inside a quoted cell", async () => {
    const [row, next] = await read('id,uraian\r\n1,"baris satu\nbaris ""dua"", akhir"\r\n2,biasa\r\n');
    expect(row?.values?.uraian).toBe('baris satu\nbaris "dua", akhir');
    expect(next).toMatchObject({ number: 3, values: { uraian: "biasa" } });
  });
  test("a quote in the middle of a cell is a character", async () => {
    const [row] = await read('id,uraian\n1,toko "Maju" tutup\n');
    expect(row?.values?.uraian).toBe('toko "Maju" tutup');
  });
  test("a ragged row is a fault, and empty surplus cells are none", async () => {
    const rows = await read("id,uraian\n1\n2,a,b\n3,c,,\n");
    expect(rows.map(({ fault }) => fault)).toEqual(["ragged_row", "ragged_row", null]);
    expect(rows[1]?.original).toBe("2,a,b");
  });
  test("an unclosed quote ends the file with a fault after the rows before it", async () => {
    const rows = await read('id,uraian\n1,a\n2,"b\n3,c\n');
    expect(rows.map(({ fault }) => fault)).toEqual([null, "file_broken"]);
  });
  test("an empty file and one with a heading alone are refused", async () => {
    await expect(read(" \n")).rejects.toThrow("empty");
    await expect(read("id,uraian\n")).rejects.toThrow("no rows");
  });
});

describe("JSON", () => {
  const one = { id: 1, uraian: "Banjir", at: { kota: "Barat" } };
  const values = { id: "1", uraian: "Banjir", at_kota: "Barat" };
  test.each([
    ["an array", JSON.stringify([one, one])],
    ["an object with data", JSON.stringify({ meta: { data: 1 }, data: [one, one] })],
    ["lines", `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`],
    ["a pretty array", JSON.stringify([one, one], null, 2)],
  ])("%s of objects gives rows", async (_name, text) => {
    expect((await read(text)).map((row) => row.values)).toEqual([values, values]);
  });
  test("a feature's point becomes latitude and longitude", async () => {
    const feature = {
      type: "Feature",
      properties: { id: 7 },
      geometry: { type: "Point", coordinates: [106.8, -6.2] },
    };
    const [row] = await read(JSON.stringify({ type: "FeatureCollection", features: [feature] }));
    expect(row?.values).toEqual({ id: "7", latitude: "-6.2", longitude: "106.8" });
  });
  test("an array cut off in the middle gives the rows before and a fault", async () => {
    const rows = await read('[{"id":1},{"id":2},{"id":');
    expect(rows.map(({ fault }) => fault)).toEqual([null, null, "file_broken"]);
  });
  test("a broken line costs that line alone", async () => {
    const rows = await read('{"id":1}\n{"id":\n{"id":3}\n');
    expect(rows.map(({ number, fault }) => [number, fault])).toEqual([
      [1, null],
      [2, "row_not_an_object"],
      [3, null],
    ]);
  });
  test("an object without a list is refused", async () => {
    await expect(read('{\n"hello": "world"\n}')).rejects.toThrow("no list of rows");
  });
});

describe("dates", () => {
  const jakarta = { formats: ["iso", "DD/MM/YYYY HH:mm", "DD MMM YYYY"], zone: "Asia/Jakarta" };
  test.each([
    ["2023-01-02", "2023-01-01T17:00:00.000Z"],
    ["2023-01-02T10:00:00+07:00", "2023-01-02T03:00:00.000Z"],
    ["2023-01-02 10:00:00Z", "2023-01-02T10:00:00.000Z"],
    ["02/01/2023 07:30", "2023-01-02T00:30:00.000Z"],
    ["17 Agustus 2023", "2023-08-16T17:00:00.000Z"],
  ])("%s in Jakarta is %s", (text, moment) => {
    expect(parseDate(text, jakarta)?.toISOString()).toBe(moment);
  });
  test("New York changes its clock in summer", () => {
    const zone = { formats: ["MM/DD/YYYY hh:mm:ss A"], zone: "America/New_York" };
    expect(parseDate("01/31/2020 12:00:00 AM", zone)?.toISOString()).toBe("2020-01-31T05:00:00.000Z");
    expect(parseDate("07/31/2020 01:00:00 PM", zone)?.toISOString()).toBe("2020-07-31T17:00:00.000Z");
  });
  test.each(["31/02/2023 10:00", "kemarin", "2023-13-01", ""])("%j is no date", (text) => {
    expect(parseDate(text, jakarta)).toBeNull();
  });
});

test("a position may be swapped or have decimal commas; an empty one, whole degrees and values off the Earth are none", () => {
  const monas = { latitude: -6.1754, longitude: 106.8272 };
  expect(readPosition("-6.1754", "106.8272")).toEqual(monas);
  expect(readPosition("106.8272", "-6.1754")).toEqual(monas);
  expect(readPosition("-6,1754", "106,8272")).toEqual(monas);
  expect(readPair("(-6.1754, 106.8272)")).toEqual(monas);
  expect(readPair("POINT (106.8272 -6.1754)")).toEqual(monas);
  for (const [latitude, longitude] of [
    ["0", "0"],
    ["-6", "107"],
    ["", ""],
    ["abc", "1.5"],
    ["-96.5", "206.5"],
  ]) {
    expect(readPosition(latitude ?? "", longitude ?? "")).toBeNull();
  }
});

test("a category is found by its name whatever the spelling, then by synonyms, else it falls back on the category for others", () => {
  const row = (code: string, nameId: string, keywords: string[]) => ({
    code,
    nameId,
    nameEn: code,
    keywords,
  });
  const find = buildCategories(
    [
      row("parkir-liar", "Parkir Liar", ["jukir"]),
      row("jalan", "Jalan", ["aspal"]),
      row("lainnya", "Lainnya", []),
    ],
    { Pothole: "jalan" },
  );
  expect(find("Parkir liar ", "")).toBe("parkir-liar");
  expect(find("POTHOLE", "")).toBe("jalan");
  expect(find("Entah", "aspal terkelupas")).toBe("jalan");
  expect(find("", "tidak ada kata")).toBe("lainnya");
});

test("a text is joined from the columns that exist, or composed", () => {
  const { text } = mappingSchema.parse({ text: { join: ["Judul", "Isi"] } });
  expect(readText({ judul: "A", isi: "" }, text)).toBe("A");
  expect(readText({ no: "87" }, { template: "Laporan nomor {no}" })).toBe("Laporan nomor 87");
});

test("our own export is recognised by its columns", () => {
  expect(detectPreset(["lat", "long", "no__laporan"])).toBe("jakarta-points");
  expect(detectPreset(["Unique Key", "Created Date", "Descriptor"])).toBe("nyc311");
  expect(detectPreset(["a", "b"])).toBeNull();
});

test("ids are counted however large the table grows", () => {
  const count = countRepeats();
  const firsts = Array.from({ length: 20_000 }, (_, index) => count(`id-${index}`));
  expect(new Set(firsts)).toEqual(new Set([1]));
  expect([count("id-7"), count("id-7"), count("id-19999")]).toEqual([2, 3, 2]);
});
