const maxFormBytes = 1_000_000;

/** A write from another site, or one larger than any form of ours, is answered before anything reads it. */
export function refuseForeignWrites(
  request: Request,
  maxBytes = maxFormBytes,
  tooLarge = maxBytes > maxFormBytes ? "photo_too_large" : "too_large",
): Response | null {
  if (request.method === "GET") return null;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const isForeign = site
    ? site !== "same-origin" && site !== "none"
    : origin !== null && hostOf(origin) !== host;
  if (isForeign) return Response.json({ error: "foreign_origin" }, { status: 403 });
  const length = Number(request.headers.get("content-length") ?? 0);
  return length > maxBytes ? Response.json({ error: tooLarge }, { status: 413 }) : null;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
