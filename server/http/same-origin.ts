import { forbidden } from "@/server/domain/errors";

/** Refuses a write that another site makes a browser send, before it is read. @throws FORBIDDEN foreign_origin */
export function refuseForeignWrites(request: Request): void {
  if (request.method === "GET") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const isForeign = site
    ? site !== "same-origin" && site !== "none"
    : origin !== null && hostOf(origin) !== host;
  if (isForeign) throw forbidden("foreign_origin");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
