import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { columnKey } from "./mapping";
import type { Row } from "./row";

const delimiters = ["\t", ";", "|", ","] as const;
/** A longer record means an unclosed quote. */
const maxRecordSize = 4_000_000;

/** CSV, TSV and similar: the first record names the columns and counts as row 1. */
export async function* readDelimited(chunks: () => AsyncIterable<string>, head: string): AsyncGenerator<Row> {
  const parser = parse({
    delimiter: sniffDelimiter(head),
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRecordSize,
  });
  pipeline(Readable.from(chunks()), parser).catch(() => {});
  let columns: string[] | null = null;
  let number = 0;
  for await (const piece of parser) {
    const { raw, record }: { raw: string; record: string[] } = piece;
    number += 1;
    if (columns) yield toRow(columns, record, number, withoutBreaks(raw));
    else columns = record.map((name, index) => columnKey(name) || `column_${index + 1}`);
  }
}

function withoutBreaks(raw: string): string {
  let end = raw.length;
  while (raw[end - 1] === "\n" || raw[end - 1] === "\r") end -= 1;
  return raw.slice(0, end);
}

/** The most frequent delimiter of the first line. */
function sniffDelimiter(head: string): string {
  const line = head.split(/\r?\n/, 1)[0] ?? "";
  const counts = delimiters.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/** Empty cells beyond the last column come from spreadsheets; filled ones, or too few, are a fault of the row. */
function toRow(columns: readonly string[], record: readonly string[], number: number, original: string): Row {
  const surplus = record.slice(columns.length);
  if (record.length < columns.length || surplus.some((cell) => cell.trim())) {
    return { number, original, values: null, fault: "ragged_row" };
  }
  const values = Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""]));
  return { number, original, values, fault: null };
}
