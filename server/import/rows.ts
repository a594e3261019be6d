import { readDelimited } from "./delimited";
import { openText, replaceUnstorable, type TextFile } from "./encoding";
import { readJsonRows } from "./json";
import type { ValueMap } from "./mapping";
import { ImportRefusal } from "./refusal";
import type { Row } from "./row";

export type RowFile = Pick<TextFile, "encoding" | "bytesRead"> & {
  kind: "delimited" | "json";
  /** Normalised names (`columnKey`); for JSON those of the first object. */
  columns: readonly string[];
  rows: AsyncGenerator<Row>;
};

/**
 * Opens a file of rows of any kind and encoding, and reads it in chunks. A fault of the file itself (truncated, an
 * unclosed quote) is its last row, with `values` null.
 * @throws ImportRefusal when it has no rows at all
 */
export async function openRows(file: string): Promise<RowFile> {
  const text = await openText(file);
  const head = await readHead(text);
  if (!head.trim()) throw new ImportRefusal("The file is empty.");
  const opened = await openText(file);
  const kind = /^\s*[[{]/.test(head) ? "json" : "delimited";
  const source = kind === "json" ? readJsonRows(opened.chunks, head) : readDelimited(opened.chunks, head);
  const rows = keepFaults(source);
  const first = await rows.next();
  if (first.done) throw new ImportRefusal("The file has no rows.");
  const columns = Object.keys(first.value.values ?? {});
  return {
    encoding: opened.encoding,
    bytesRead: opened.bytesRead,
    kind,
    columns,
    rows: chain(first.value, rows),
  };
}

async function readHead({ chunks }: TextFile): Promise<string> {
  let head = "";
  for await (const chunk of chunks()) {
    head += chunk;
    if (head.length > 65_536) break;
  }
  return head;
}

async function* chain(first: Row, rest: AsyncGenerator<Row>): AsyncGenerator<Row> {
  yield first;
  yield* rest;
}

async function* keepFaults(rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
  let number = 0;
  try {
    for await (const row of rows) {
      number = row.number;
      yield { ...row, original: replaceUnstorable(row.original), values: row.values && clean(row.values) };
    }
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    const original = error instanceof Error ? error.message : String(error);
    yield { number: number + 1, original, values: null, fault: "file_broken" };
  }
}

function clean(values: ValueMap): ValueMap {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, replaceUnstorable(value)]));
}
