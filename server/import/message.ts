import { createHash } from "node:crypto";
import { contactSchema } from "@/server/domain/complaint/contact";
import type { Point } from "@/server/domain/geo";
import type { Message } from "@/server/intake/message";
import type { FindCategory } from "./categories";
import { parseDate } from "./dates";
import { type ColumnMapping, readMappingSource, readText, type ValueMap } from "./mapping";
import type { FindKelurahan } from "./places";
import { readPair, readPosition } from "./position";
import type { Row } from "./row";

export type Interpreter = {
  mapping: ColumnMapping;
  channelCode: string;
  file: string;
  now: Date;
  findKelurahan: FindKelurahan;
  findCategory: FindCategory;
  /** How often this id has occurred in this file, including this time. */
  countId: (id: string) => number;
};

type RowInterpretation = { message: Message } | { reason: string };

/** The message of a row; or why it is rejected. */
export function interpret(row: Row, interpreter: Interpreter): RowInterpretation {
  const { values, fault } = row;
  if (!values) return { reason: fault ?? "row_unreadable" };
  const { mapping, now } = interpreter;
  const externalId = readId(values, interpreter);
  if ("reason" in externalId) return externalId;
  const text = readText(values, mapping.text).trim();
  if (!text) return { reason: "text_missing" };
  const submittedAt = readMoment(values, mapping, now);
  if ("reason" in submittedAt) return submittedAt;
  const point = readPoint(values, mapping);
  const place = readMappingSource(values, mapping.kelurahan);
  const kelurahanCode = place ? interpreter.findKelurahan(place) : null;
  if (mapping.needsPlace && !point && !kelurahanCode) return { reason: "place_missing" };
  return {
    message: {
      channelCode: interpreter.channelCode,
      externalId: externalId.id,
      raw: { file: interpreter.file, row: row.number, values },
      text,
      categoryCode: interpreter.findCategory(readMappingSource(values, mapping.category), text),
      point,
      kelurahanCode,
      landmark: readText(values, mapping.landmark).trim().slice(0, 200) || null,
      placeSource: point || kelurahanCode ? "channel" : "none",
      isPublic: mapping.isPublic,
      submittedAt: submittedAt.at,
      photos: [],
      contact: readContact(values, mapping),
    },
  };
}

const longestId = 100;
const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 27);

function readId(values: ValueMap, { mapping, countId }: Interpreter): { id: string } | { reason: string } {
  const { id: source, prefix } = mapping;
  const isHash = typeof source === "object" && "hash" in source;
  const given = isHash ? contentOf(values, source.hash) : readMappingSource(values, source);
  if (!given) return { reason: "id_missing" };
  const id = `${prefix}${isHash || given.length > longestId ? digest(given) : given}`;
  const times = countId(id);
  if (times === 1) return { id };
  return isHash && source.repeats === "keep" ? { id: `${id}.${times}` } : { reason: "duplicate_in_file" };
}

function contentOf(values: ValueMap, columns: "row" | readonly string[]): string {
  const content =
    columns === "row" ? Object.entries(values) : columns.map((name) => readMappingSource(values, name));
  return JSON.stringify(content);
}

function readMoment(values: ValueMap, { date }: ColumnMapping, now: Date): { at: Date } | { reason: string } {
  if (!date) return { at: now };
  const text = readMappingSource(values, date.column);
  if (!text) return { reason: "date_missing" };
  const at = parseDate(text, date);
  return at ? { at } : { reason: "date_unreadable" };
}

function readPoint(values: ValueMap, { latitude, longitude, point }: ColumnMapping): Point | null {
  const two =
    latitude && longitude
      ? readPosition(readMappingSource(values, latitude), readMappingSource(values, longitude))
      : null;
  return two ?? (point ? readPair(readMappingSource(values, point)) : null);
}

/** An invalid e-mail address must not reject the complaint. */
function readContact(values: ValueMap, { contact }: ColumnMapping): Message["contact"] {
  const name = readMappingSource(values, contact.name).slice(0, 120);
  const phone = readMappingSource(values, contact.phone).slice(0, 32);
  const parsed = contactSchema.safeParse({ name, phone, email: readMappingSource(values, contact.email) });
  return parsed.success ? parsed.data : contactSchema.parse({ name, phone });
}
