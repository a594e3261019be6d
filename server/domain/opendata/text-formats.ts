import { hours } from "../duration";
import type { ColumnValue, Layout, OpenDataColumn } from "./column";
import type { PublishedComplaint } from "./published";

const jakartaMs = hours(7);

/** `2026-11-24T14:05:00+07:00`: ISO 8601 to the second, in the city's own time. */
export function isoJakarta(at: Date): string {
  return `${new Date(at.getTime() + jakartaMs).toISOString().slice(0, 19)}+07:00`;
}

const plain = (value: ColumnValue) => (value instanceof Date ? isoJakarta(value) : value);

/** Spreadsheets run text that begins like this as a formula; a number may begin so and stays a number. */
const formula = /^[=+\-@\t\r]/;

function csvField(value: ColumnValue, type: OpenDataColumn["type"]): string {
  if (value === null) return "";
  const text = String(plain(value));
  const safe = type === "text" && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (fields: readonly string[]) => `${fields.join(",")}\r\n`;

/** RFC 4180: the header and, row by row, the lines below it. */
export const csvHeader = ({ columns }: Layout) => line(columns.map(({ name }) => csvField(name, "text")));
export const csvRow = ({ columns }: Layout, row: PublishedComplaint) =>
  line(columns.map(({ read, type }) => csvField(read(row), type)));

/** One Feature of RFC 7946 as JSON text, unlocated without a point; its properties are the layout's columns. */
export function geojsonFeature({ columns }: Layout, row: PublishedComplaint): string {
  return JSON.stringify({
    type: "Feature",
    id: row.code,
    geometry: row.latitude === null ? null : { type: "Point", coordinates: [row.longitude, row.latitude] },
    properties: Object.fromEntries(columns.map(({ name, read }) => [name, plain(read(row))])),
  });
}
