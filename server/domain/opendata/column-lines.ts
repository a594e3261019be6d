import type { Column, ColumnType, EmptyRule, Source, Value } from "./column";
import type { Published } from "./published";

export type Line = [name: string, id: string, en: string, read: (row: Published) => Value, empty?: EmptyRule];

/** Columns of one source and type, a line each. */
export const columnsOf = (source: Source, type: ColumnType, lines: readonly Line[]): Column[] =>
  lines.map(([name, id, en, read, empty = "never"]) => ({
    name,
    type,
    meaning: { id, en },
    source,
    empty,
    read,
  }));

/** A column of text with a closed list of values. */
export const listed = (source: Source, line: Line, values: readonly string[]): Column[] =>
  columnsOf(source, "text", [line]).map((column) => ({ ...column, values }));
