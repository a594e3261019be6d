import { createHash } from "node:crypto";
import { contactSchema } from "@/server/domain/complaint/input";
import type { Point } from "@/server/domain/geo";
import type { Message } from "@/server/intake/message";
import type { FindCategory } from "./categories";
import { parseDate } from "./dates";
import { type Mapping, readSource, readText, type Values } from "./mapping";
import type { FindKelurahan } from "./places";
import { readPair, readPosition } from "./position";
import type { Row } from "./row";

export type Interpreter = {
  mapping: Mapping;
  channelCode: string;
  file: string;
  now: Date;
  findKelurahan: FindKelurahan;
  findCategory: FindCategory;
  /** How often this id has come in this file, counting this time. */
  countId: (id: string) => number;
};

type Interpreted = { message: Message } | { reason: string };

/** What a row of a file says, in the words of the door; or why it says nothing. */
export function interpret(row: Row, interpreter: Interpreter): Interpreted {
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
  const place = readSource(values, mapping.kelurahan);
  const kelurahanCode = place ? interpreter.findKelurahan(place) : null;
  if (mapping.needsPlace && !point && !kelurahanCode) return { reason: "place_missing" };
  return {
    message: {
      channelCode: interpreter.channelCode,
      externalId: externalId.id,
      raw: { file: interpreter.file, row: row.number, values },
      text,
      categoryCode: interpreter.findCategory(readSource(values, mapping.category), text),
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

function readId(values: Values, { mapping, countId }: Interpreter): { id: string } | { reason: string } {
  const { id: source, prefix } = mapping;
  const isHash = typeof source === "object" && "hash" in source;
  const given = isHash ? contentOf(values, source.hash) : readSource(values, source);
  if (!given) return { reason: "id_missing" };
  const id = `${prefix}${isHash || given.length > longestId ? digest(given) : given}`;
  const times = countId(id);
  if (times === 1) return { id };
  return isHash && source.repeats === "keep" ? { id: `${id}.${times}` } : { reason: "duplicate_in_file" };
}

function contentOf(values: Values, columns: "row" | readonly string[]): string {
  const content =
    columns === "row" ? Object.entries(values) : columns.map((name) => readSource(values, name));
  return JSON.stringify(content);
}

function readMoment(values: Values, { date }: Mapping, now: Date): { at: Date } | { reason: string } {
  if (!date) return { at: now };
  const text = readSource(values, date.column);
  if (!text) return { reason: "date_missing" };
  const at = parseDate(text, date);
  return at ? { at } : { reason: "date_unreadable" };
}

function readPoint(values: Values, { latitude, longitude, point }: Mapping): Point | null {
  const two =
    latitude && longitude ? readPosition(readSource(values, latitude), readSource(values, longitude)) : null;
  return two ?? (point ? readPair(readSource(values, point)) : null);
}

/** An address that is none must not cost the report. */
function readContact(values: Values, { contact }: Mapping): Message["contact"] {
  const name = readSource(values, contact.name).slice(0, 120);
  const phone = readSource(values, contact.phone).slice(0, 32);
  const parsed = contactSchema.safeParse({ name, phone, email: readSource(values, contact.email) });
  return parsed.success ? parsed.data : contactSchema.parse({ name, phone });
}
