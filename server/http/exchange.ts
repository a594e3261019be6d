import type { BodyRoute } from "./body-limits";
import { readForm } from "./read-body";
import { respond } from "./respond";
import { refuseForeignWrites } from "./same-origin";

/** The page that a link leads to, without its secret, and the cookies that stand for it. */
export type Exchange = { location: string; cookies: readonly string[] };

type Fields = (name: string) => string;

/** A POST of one of our forms. */
export function takeForm(
  request: Request,
  route: BodyRoute,
  work: (text: Fields) => Promise<Response>,
): Promise<Response> {
  return respond(async () => {
    refuseForeignWrites(request);
    const form = await readForm(request, route);
    return work((name) => String(form.get(name) ?? ""));
  });
}

/** Goes on to a page of ours. */
export function goOn(location: string, ...cookies: readonly string[]): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** 303 to the page; for a script, which reads no redirect, the address as JSON. */
export function respondExchange(request: Request, { location, cookies }: Exchange): Response {
  const response = goOn(location, ...cookies);
  if (!request.headers.get("accept")?.startsWith("application/json")) return response;
  response.headers.delete("location");
  return Response.json({ location }, { headers: response.headers });
}
