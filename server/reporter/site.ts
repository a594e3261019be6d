import { db } from "@/db/client";
import type { Database } from "@/db/database";
import {
  openReporterKeys,
  type ReporterKey,
  reporterCookie,
  reporterCookieMs,
  sealReporterKeys,
  withKey,
} from "@/server/auth/reporter-keys";
import { writeCookie } from "@/server/domain/cookie";
import { minutes } from "@/server/domain/duration";
import { env } from "@/server/env";

/** What the doors of a reporter's code need of this installation. */
export type ReporterSite = { db: Database; now: Date; secretKey: string; publicUrl: string };

/** This installation's. */
export const openReporterSite = (): ReporterSite => ({
  db,
  now: new Date(),
  secretKey: env.SECRET,
  publicUrl: env.PUBLIC_URL,
});

/** As long as a receipt stands on the screen. */
const receiptMs = minutes(10);

/** The `Set-Cookie` header that holds these keys. */
export function reporterKeyCookie(
  { secretKey, publicUrl }: ReporterSite,
  keys: readonly ReporterKey[],
): string {
  const seconds = keys.length === 0 ? 0 : reporterCookieMs / 1_000;
  return writeCookie(reporterCookie, sealReporterKeys(secretKey, keys), { publicUrl, seconds });
}

/** The same of a code just made, which a page may show for some minutes. */
export function receiptCookie(
  site: ReporterSite,
  headers: Headers,
  made: Pick<ReporterKey, "code" | "secret">,
): string {
  const keys = openReporterKeys(site.secretKey, headers.get("cookie"));
  const shownUntil = site.now.getTime() + receiptMs;
  return reporterKeyCookie(site, withKey(keys, { ...made, shownUntil }));
}
