import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { hours } from "@/server/domain/duration";
import { fullLayout } from "@/server/domain/opendata/full";
import type { PublishedComplaint } from "@/server/domain/opendata/published";
import { writeParquet } from "./write-parquet";

const sample: PublishedComplaint = {
  code: "JK2611240001",
  submittedAt: new Date("2026-11-24T05:00:00.123Z"),
  lastChangedAt: new Date("2026-11-24T06:00:00Z"),
  status: "in_progress",
  rejectionReason: null,
  channelCode: "web",
  channelName: "Situs Cepat Respon",
  channelClass: "geotag",
  categoryCode: "jalan",
  categoryNameId: "Jalan",
  categoryNameEn: "Road",
  groupCode: "jalan",
  groupNameId: "Jalan dan trotoar",
  groupNameEn: "Roads",
  weight: "light",
  kotaCode: "31.71",
  kota: "Jakarta Pusat",
  kecamatanCode: "31.71.01",
  kecamatan: "Gambir",
  kelurahanCode: "31.71.01.1001",
  kelurahan: "Gambir",
  latitude: -6.1754,
  longitude: 106.8272,
  isPositionCoarse: false,
  isNearBorder: true,
  agencyCode: null,
  agencyName: null,
  unitName: null,
  coordinationDueAt: new Date("2026-11-24T11:00:00Z"),
  coordinationStoppedAt: new Date("2026-11-24T06:00:00Z"),
  coordinationNetMs: hours(1),
  clockStartedAt: new Date("2026-11-24T05:00:00Z"),
  completionDueAt: new Date("2026-12-01T05:00:00Z"),
  completionStoppedAt: null,
  completionNetMs: null,
  hopCount: 2,
  returnCount: 0,
  reopenCount: 1,
  extensionCount: 0,
  isRecurrence: false,
};

async function* pagesOf(count: number): AsyncGenerator<PublishedComplaint[]> {
  for (let start = 0; start < count; start += 3_000) {
    const size = Math.min(3_000, count - start);
    yield Array.from({ length: size }, (_, index) => ({ ...sample, code: `JK${start + index}` }));
  }
}

async function written(count: number) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeParquet(fullLayout, pagesOf(count), {
    month: "2026-11",
    licence: "CC BY 4.0",
  }))
    chunks.push(chunk);
  const { buffer } = new Uint8Array(Buffer.concat(chunks));
  return { file: buffer, chunks: chunks.length };
}

it("a Parquet file is read by another program, each row once and in order, one row group per chunk", async () => {
  const { file, chunks } = await written(25_000);
  const { row_groups: groups, num_rows: rows } = await parquetMetadataAsync(file);
  expect([Number(rows), groups.length, chunks]).toEqual([25_000, 3, 4]);
  const back = await parquetReadObjects({ file });
  expect(back.map(({ code }) => code)).toEqual(Array.from({ length: 25_000 }, (_, index) => `JK${index}`));
});

it("a Parquet file keeps types: timestamps, numbers, booleans and nulls", async () => {
  const { file } = await written(1);
  const [row] = await parquetReadObjects({ file });
  expect(Object.keys(row ?? {})).toEqual(fullLayout.columns.map(({ name }) => name));
  for (const { name, read } of fullLayout.columns)
    expect(row?.[name] ?? null, name).toEqual(name === "code" ? "JK0" : read(sample));
});

it("a Parquet file names its month, layout and licence", async () => {
  const { key_value_metadata: facts } = await parquetMetadataAsync((await written(1)).file);
  expect(facts).toEqual([
    { key: "month", value: "2026-11" },
    { key: "layout", value: "full" },
    { key: "license", value: "CC BY 4.0" },
  ]);
});
