import { digestReporterCookie, openReporterKeys, secretFor, withoutKey } from "@/server/auth/reporter-keys";
import { parseCode } from "@/server/domain/complaint/code";
import { DomainError, notFound } from "@/server/domain/errors";
import { goOn, respondExchange, takeForm } from "@/server/http/exchange";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { isOwnCode } from "./check-code";
import { type CodeSource, exchange, reporterPages } from "./exchange";
import { renewCode } from "./renew-code";
import { type ReporterSite, receiptCookie, reporterKeyCookie } from "./site";

/** POST `nomor`, `kode`, `halaman` and `dari` → the complaint's page, with the cookie of its reporter. */
export function postCode(site: ReporterSite, request: Request): Promise<Response> {
  return takeForm(request, "api/kode", async (text) => {
    const page = reporterPages.find((one) => one === text("halaman")) ?? "lacak";
    const shown = { page, number: text("nomor"), secret: text("kode"), source: sourceOf(text("dari")) };
    return respondExchange(request, await exchange(site, request.headers, shown));
  });
}

/** POST `nomor` of a complaint whose code this browser has shown → 303 to the page with the new code. */
export function postNewCode(site: ReporterSite, request: Request): Promise<Response> {
  return takeForm(request, "api/kode/baru", async (text) => {
    const code = parseCode(text("nomor"));
    if (!code) throw notFound();
    const cookies = request.headers.get("cookie");
    const shown = secretFor(openReporterKeys(site.secretKey, cookies), code);
    const address = callerAddress(request.headers.get("x-forwarded-for"));
    try {
      await limit("new-code", { address });
      if (shown !== null && (await isOwnCode(site.db, code, shown)))
        await limit("own-new-code", { target: code });
      const secret = await renewCode(site, { code, secret: shown, askedBy: digestReporterCookie(cookies) });
      return goOn(`/lacak/${code}/kode`, receiptCookie(site, request.headers, { code, secret }));
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      const wait = refusal.detail?.seconds;
      return goOn(`/lacak/${code}?gagal=${wait === undefined ? "baru" : `nanti&detik=${wait}`}`);
    }
  });
}

/** POST `nomor` → 303 to the public page; this browser no longer shows the code. */
export function postForget(site: ReporterSite, request: Request): Promise<Response> {
  return takeForm(request, "api/kode/lupa", async (text) => {
    const code = parseCode(text("nomor"));
    if (!code) throw notFound();
    const keys = openReporterKeys(site.secretKey, request.headers.get("cookie"));
    return goOn(`/lacak/${code}`, reporterKeyCookie(site, withoutKey(keys, code)));
  });
}

const sourceOf = (from: string): CodeSource => {
  if (from === "tautan") return "link";
  return from === "pelapor" ? "codeForm" : "numberForm";
};
