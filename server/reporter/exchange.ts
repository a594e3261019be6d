import { openReporterKeys, type ReporterKey, withKey } from "@/server/auth/reporter-keys";
import { parseCode } from "@/server/domain/complaint/code";
import { normalizeSecret, secretLength } from "@/server/domain/complaint/secret";
import { DomainError } from "@/server/domain/errors";
import type { Exchange } from "@/server/http/exchange";
import { callerAddress, limit, uncount } from "@/server/http/rate-limit";
import { isOwnCode, isReplacedCode } from "./check-code";
import { type ReporterSite, reporterKeyCookie } from "./site";

const longest = 64;
export const reporterPages = ["lacak", "lokasi"] as const;
/** How a code came: in a link, in the form that needs one, or in the form of a number, which needs none. */
export type CodeSource = "link" | "codeForm" | "numberForm";
type CodeEntry = {
  page: (typeof reporterPages)[number];
  number: string;
  secret: string;
  source: CodeSource;
};

/**
 * Exchanges a secret, as it was written, for a cookie, none when it is not the complaint's. Wrong ones are counted by complaint and by address; above the
 * limit the page says when to try again. The right one of full length, which nobody guesses, opens it all the same.
 */
export async function exchange(site: ReporterSite, headers: Headers, shown: CodeEntry): Promise<Exchange> {
  const code = parseCode(shown.number.slice(0, longest));
  const secret = normalizeSecret(shown.secret.slice(0, longest));
  if (!code)
    return { location: `/lacak?nomor=${encodeURIComponent(shown.number.slice(0, 40))}`, cookies: [] };
  const page = `/${shown.page}/${code}`;
  if (!secret) return { location: shown.source === "codeForm" ? `${page}?gagal=kosong` : page, cookies: [] };
  const isLong = secret.length === secretLength;
  if (isLong && (await isOwnCode(site.db, code, secret))) return enter(site, headers, page, { code, secret });
  const callers = { address: callerAddress(headers.get("x-forwarded-for")), target: code };
  try {
    await limit("wrong-code", callers);
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    return { location: `${page}?gagal=nanti&detik=${refusal.detail?.seconds ?? 0}`, cookies: [] };
  }
  if (isLong || !(await isOwnCode(site.db, code, secret))) {
    const wrong = shown.source === "link" ? "tautan" : "kode";
    const isReplaced = await isReplacedCode(site, code, secret);
    return { location: `${page}?gagal=${isReplaced ? "diganti" : wrong}`, cookies: [] };
  }
  await uncount("wrong-code", callers);
  return enter(site, headers, page, { code, secret });
}

function enter(
  site: ReporterSite,
  headers: Headers,
  location: string,
  shown: Pick<ReporterKey, "code" | "secret">,
): Exchange {
  const keys = openReporterKeys(site.secretKey, headers.get("cookie"));
  return { location, cookies: [reporterKeyCookie(site, withKey(keys, { ...shown, shownUntil: 0 }))] };
}
