import { createHash } from "node:crypto";
import { z } from "zod";
import { parseCode } from "@/server/domain/complaint/code";
import { readCookieHeader } from "@/server/domain/cookie";
import { days } from "@/server/domain/duration";
import { openSealedCookie, sealCookie } from "./sealed-cookie";

const keySchema = z.object({
  code: z.string(),
  secret: z.string(),
  /** Until when a page shows the secret itself, in ms; 0 for one that was typed or in a link. */
  shownUntil: z.number(),
});
export type ReporterKey = z.infer<typeof keySchema>;

type Reader = { reporterKeys: readonly ReporterKey[]; now: Date };

export const reporterCookie = "reporter";
export const reporterCookieMs = days(90);
const purpose = "reporter keys";
const mostKeys = 10;

/** The keys in a request's cookie, newest first; none of a cookie that we did not write. */
export function openReporterKeys(secretKey: string, cookies: string | null): ReporterKey[] {
  return openSealedCookie(secretKey, cookies, { name: reporterCookie, purpose, items: z.array(keySchema) });
}

/** Tells the cookie of one browser from all others, since each is sealed anew; null without one. */
export function digestReporterCookie(cookies: string | null): string | null {
  const value = readCookieHeader(cookies, reporterCookie);
  return value ? createHash("sha256").update(value).digest("base64url") : null;
}

/** The cookie's value for these keys. */
export const sealReporterKeys = (secretKey: string, keys: readonly ReporterKey[]): string =>
  sealCookie(secretKey, keys, purpose);

export const withoutKey = (keys: readonly ReporterKey[], code: string): ReporterKey[] =>
  keys.filter((key) => key.code !== code);

/** With one more, the newest; the oldest is left out. */
export const withKey = (keys: readonly ReporterKey[], key: ReporterKey): ReporterKey[] =>
  [key, ...withoutKey(keys, key.code)].slice(0, mostKeys);

/** The secret that this browser has shown of a complaint, in any spelling of its number; null when it has not. */
export function secretFor(keys: readonly ReporterKey[], code: string): string | null {
  const number = parseCode(code);
  return keys.find((key) => key.code === number)?.secret ?? null;
}

/** The same while a page may show it. */
export function secretToShow({ reporterKeys, now }: Reader, code: string): string | null {
  const isShown = ({ shownUntil }: ReporterKey) => shownUntil > now.getTime();
  return secretFor(reporterKeys.filter(isShown), code);
}
