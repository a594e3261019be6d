import type { LocalizedLabel } from "../complaint/privacy";
import type { PublishedComplaint } from "./published";

export const columnTypes = ["text", "integer", "number", "boolean", "timestamp"] as const;
export type ColumnType = (typeof columnTypes)[number];
export type ColumnValue = string | number | boolean | Date | null;

/** The source of a value. */
export const sources = ["reporter", "timeline", "city", "computed", "none"] as const;
export type ColumnSource = (typeof sources)[number];

/** When a column has no value. */
export const emptyRules = {
  never: { id: "tidak pernah kosong", en: "never empty" },
  always: { id: "selalu kosong: tidak ada padanannya", en: "always empty: there is nothing to match it" },
  whileOpen: { id: "kosong selama laporan terbuka", en: "empty while the report is open" },
  notHandedOn: { id: "kosong selama belum ditangani", en: "empty until it is first taken up" },
  notResolved: { id: "kosong kecuali status resolved", en: "empty unless the status is resolved" },
  notRejected: { id: "kosong kecuali status rejected", en: "empty unless the status is rejected" },
  noHolder: { id: "kosong bila tidak ada pemegang", en: "empty when no unit holds it" },
  noPoint: {
    id: "kosong bila kelurahannya diketahui tetapi titiknya tidak",
    en: "empty when the kelurahan is known but not the point",
  },
  noArea: { id: "kosong bila kelurahan tidak diketahui", en: "empty when the kelurahan is unknown" },
} as const satisfies Record<string, LocalizedLabel>;
export type EmptyRule = keyof typeof emptyRules;

/** One column of a layout: its line in the data dictionary and its accessor. Timestamps are dates, not text. */
export type OpenDataColumn = {
  name: string;
  type: ColumnType;
  meaning: LocalizedLabel;
  source: ColumnSource;
  empty: EmptyRule;
  /** The closed list of its values; absent when it is open. */
  values?: readonly string[];
  read: (row: PublishedComplaint) => ColumnValue;
};

export type Layout = {
  code: "full" | "nyc311" | "georeport";
  title: LocalizedLabel;
  about: LocalizedLabel;
  columns: readonly OpenDataColumn[];
};
