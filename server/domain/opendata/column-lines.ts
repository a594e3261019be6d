import type { ColumnSource, ColumnType, ColumnValue, EmptyRule, OpenDataColumn } from "./column";
import type { PublishedComplaint } from "./published";

type Line = [
  name: string,
  id: string,
  en: string,
  read: (row: PublishedComplaint) => ColumnValue,
  empty?: EmptyRule,
];

/** Columns of one source and type, one per line. */
export const columnsOf = (source: ColumnSource, type: ColumnType, lines: readonly Line[]): OpenDataColumn[] =>
  lines.map(([name, id, en, read, empty = "never"]) => ({
    name,
    type,
    meaning: { id, en },
    source,
    empty,
    read,
  }));

/** A column of text with a closed list of values. */
export const listed = (source: ColumnSource, line: Line, values: readonly string[]): OpenDataColumn[] =>
  columnsOf(source, "text", [line]).map((column) => ({ ...column, values }));
