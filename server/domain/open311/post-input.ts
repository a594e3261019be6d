import type { z } from "zod";
import { contactSchema } from "../complaint/contact";
import { maxTextLength } from "../complaint/input";
import { invalid } from "../errors";
import type { AttributeAnswers } from "./attribute";

/** A request as posted by a program. */
export type PostInput = {
  serviceCode: string;
  description: string;
  point: { latitude: number; longitude: number } | null;
  address: string | null;
  addressId: string | null;
  answers: AttributeAnswers;
  contact: z.infer<typeof contactSchema>;
  /** Code of the unit that it is about, an extension of ours. */
  accusedUnitCode?: string;
  /** The sender's own names of a person and a device; they distinguish two senders of one text and are not stored. */
  accountId: string | null;
  deviceId: string | null;
  /** Stored and never fetched, since the sender chose the URL. */
  mediaUrl: string | null;
};

type Fields = ReadonlyMap<string, readonly string[]>;

const attributeName = /^attribute\[([^[\]]{1,64})\](?:\[\])?$/;
const longestWord = 300;

/**
 * Parses the fields of POST requests. An empty field counts as absent; of a repeated one the last value counts,
 * except for the answers of a list.
 * @throws INVALID with the sentence for the sender
 */
export function parsePost(fields: Fields): PostInput {
  const read = (name: string) => fields.get(name)?.at(-1)?.trim() || null;
  const short = (name: string) => {
    const value = read(name);
    if (value && value.length > longestWord)
      throw invalid(`${name} is longer than ${longestWord} characters`);
    return value;
  };
  const serviceCode = short("service_code");
  if (!serviceCode) throw invalid("service_code is required");
  const description = read("description") ?? "";
  if (description.length > maxTextLength)
    throw invalid(`description is longer than ${maxTextLength} characters`);
  const place = {
    point: pointOf(read("lat"), read("long")),
    address: short("address_string"),
    addressId: short("address_id"),
  };
  if (!place.point && !place.address && !place.addressId)
    throw invalid("a place is required: lat and long, address_string or address_id");
  const accusedUnitCode = short("accused_unit");
  return {
    serviceCode,
    description,
    ...place,
    answers: answersOf(fields),
    contact: contactOf(short),
    ...(accusedUnitCode ? { accusedUnitCode } : {}),
    accountId: short("account_id"),
    deviceId: short("device_id"),
    mediaUrl: read("media_url")?.slice(0, 2_000) ?? null,
  };
}

function pointOf(lat: string | null, long: string | null): PostInput["point"] {
  if (lat === null && long === null) return null;
  const [latitude, longitude] = [degrees(lat, 90), degrees(long, 180)];
  if (latitude === null || longitude === null)
    throw invalid("lat and long are degrees of WGS84, both of them");
  return { latitude, longitude };
}

function degrees(text: string | null, most: number): number | null {
  if (text === null || !/^[+-]?\d{1,3}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= most ? value : null;
}

function answersOf(fields: Fields): AttributeAnswers {
  const answers: Record<string, string[]> = {};
  for (const [name, values] of fields) {
    const code = attributeName.exec(name)?.[1];
    if (code) answers[code] = [...(answers[code] ?? []), ...values.map((value) => value.trim())];
  }
  return answers;
}

function contactOf(short: (name: string) => string | null): PostInput["contact"] {
  const name = [short("first_name"), short("last_name")].filter(Boolean).join(" ");
  const parsed = contactSchema.safeParse({ name, phone: short("phone"), email: short("email") ?? "" });
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues[0]?.path[0] === "email"
      ? "email is not an e-mail address"
      : "a name has at most 120 characters, a phone number 32",
  );
}
