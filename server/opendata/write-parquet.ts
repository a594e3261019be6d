import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { ColumnType, Layout } from "@/server/domain/opendata/column";
import type { PublishedComplaint } from "@/server/domain/opendata/published";
import type { About, Chunks, Pages } from "./write-text";

/** Enough to compress well, few enough to hold and to encode in one go. */
const groupSize = 10_000;

const typeOf: Record<ColumnType, BasicType> = {
  text: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  timestamp: "TIMESTAMP",
};

/**
 * A Parquet file (Snappy, timestamps as UTC milliseconds), one row group per chunk: chunks are sent at once, only the
 * footer's data is kept until the end.
 */
export async function* writeParquet(layout: Layout, pages: Pages, { month, licence }: About): Chunks {
  const out = new ByteWriter();
  const writer = new ParquetWriter({
    writer: out,
    schema: schemaFromColumnData({ columnData: columnsOf(layout, []) }),
    createdBy: "Cepat Respon",
    kvMetadata: [
      { key: "month", value: month },
      { key: "layout", value: layout.code },
      { key: "license", value: licence },
    ],
  });
  for await (const rows of groups(pages)) {
    const columnData = columnsOf(layout, rows).map(({ name, data }) => ({ name, data }));
    await writer.write({ columnData, rowGroupSize: groupSize });
    yield drain(out);
  }
  await writer.finish();
  yield drain(out);
}

function columnsOf({ columns }: Layout, rows: readonly PublishedComplaint[]) {
  return columns.map(({ name, type, empty, read }) => ({
    name,
    data: rows.map(read),
    type: typeOf[type],
    nullable: empty !== "never",
  }));
}

async function* groups(pages: Pages): AsyncGenerator<PublishedComplaint[]> {
  let group: PublishedComplaint[] = [];
  for await (const rows of pages) {
    group.push(...rows);
    if (group.length < groupSize) continue;
    yield group.slice(0, groupSize);
    group = group.slice(groupSize);
  }
  if (group.length > 0) yield group;
}

/** Takes the written bytes; the writer keeps its offset. */
function drain(out: ByteWriter): Uint8Array<ArrayBuffer> {
  const bytes = out.getBytes().slice();
  out.index = 0;
  return bytes;
}
