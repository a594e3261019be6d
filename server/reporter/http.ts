import { digestReporterCookie, openReporterKeys, secretFor, withoutKey } from "@/server/auth/reporter-keys";
import { parseCode } from "@/server/domain/complaint/code";
import { DomainError, notFound } from "@/server/domain/errors";
import type { BodyRoute } from "@/server/http/body-limits";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { readForm } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";
import { refuseForeignWrites } from "@/server/http/same-origin";
import { isOwnCode } from "./check-code";
import { exchange, reporterPages } from "./exchange";
import { renewCode } from "./renew-code";
import { goOn, type ReporterSite, receiptCookie, reporterKeyCookie } from "./site";

type Fields = (name: string) => string;

function door(request: Request, route: BodyRoute, work: (text: Fields) => Promise<Response>) {
  return respond(async () => {
    refuseForeignWrites(request);
    const form = await readForm(request, route);
    return work((name) => String(form.get(name) ?? ""));
  });
}

/**
 * POST `nomor`, `kode` and `halaman` → 303 to the complaint's page with the cookie of its reporter; for a script, which
 * reads no redirect, the address as JSON.
 */
export function postCode(site: ReporterSite, request: Request): Promise<Response> {
  return door(request, "api/kode", async (text) => {
    const page = reporterPages.find((one) => one === text("halaman")) ?? "lacak";
    const shown = { page, number: text("nomor"), secret: text("kode") };
    const { location, cookie } = await exchange(site, request.headers, shown);
    const response = goOn(location, cookie);
    if (!request.headers.get("accept")?.startsWith("application/json")) return response;
    response.headers.delete("location");
    return Response.json({ location }, { headers: response.headers });
  });
}

/** POST `nomor` of a complaint whose code this browser has shown → 303 to the page with the new code. */
export function postNewCode(site: ReporterSite, request: Request): Promise<Response> {
  return door(request, "api/kode/baru", async (text) => {
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
  return door(request, "api/kode/lupa", async (text) => {
    const code = parseCode(text("nomor"));
    if (!code) throw notFound();
    const keys = openReporterKeys(site.secretKey, request.headers.get("cookie"));
    return goOn(`/lacak/${code}`, reporterKeyCookie(site, withoutKey(keys, code)));
  });
}
