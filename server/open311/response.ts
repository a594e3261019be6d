import type { HttpRefusal } from "@/server/http/respond";
import { statusOf } from "@/server/http/status";
import { type Node, writeXml } from "./write-xml";

export type ResponseFormat = "json" | "xml";

/** A response before serialisation: the root element of XML, the element name of a list's members, and the content. */
export type Open311Response = {
  root: string;
  item: string | null;
  content: object | readonly object[];
  maxAge?: number;
};

const common = {
  "access-control-allow-origin": "*",
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};
const contentTypes = { json: "application/json; charset=utf-8", xml: "text/xml; charset=utf-8" } as const;

/** JSON as in the standard: lists are bare arrays. */
export function writeResponse(
  { root, item, content, maxAge }: Open311Response,
  format: ResponseFormat,
  status = 200,
): Response {
  const body = format === "json" ? JSON.stringify(content) : writeXml(root, content as Node | Node[], item);
  return new Response(body, {
    status,
    headers: {
      ...common,
      "content-type": contentTypes[format],
      "cache-control": maxAge ? `public, max-age=${maxAge}` : "no-cache",
    },
  });
}

/** In the requested format, never HTML. */
function writeErrors(status: number, description: string, format: ResponseFormat, wait?: number): Response {
  const response = writeResponse(
    { root: "errors", item: "error", content: [{ code: String(status), description }] },
    format,
    status,
  );
  response.headers.set("cache-control", "no-store");
  if (wait !== undefined) response.headers.set("retry-after", String(wait));
  return response;
}

/** The standard's own: 403 for any invalid key, 400 for any other error in the request. */
const documented = { ...statusOf, UNAUTHENTICATED: 403, INVALID: 400, CONFLICT: 400 } as const;

/** All invalid keys get the same message, except for a missing one. */
const sentences: Record<string, string> = {
  not_found: "there is no such thing",
  key_missing: "api_key is required",
  key_unknown: "api_key is not valid here",
  key_revoked: "api_key is not valid here",
  key_expired: "api_key is not valid here",
  key_elsewhere: "api_key is not valid here",
  key_without_scope: "api_key may not do this",
  too_many_requests: "too many requests: wait before the next one",
  outside_jakarta: "lat and long lie outside Jakarta",
  accused_unknown: "accused_unit is not the code of a unit of the province",
  place_unknown: "address_id is not known",
  text_too_short: "description is required",
  text_too_long: "description with its answers is longer than 4000 characters",
  category_unknown: "service_code is not known",
  too_large: "the body is larger than 100 kB",
  content_encoding: "a compressed body is not taken",
  internal: "something broke on our side; nothing was lost, try again",
};

export function refuse({ code, error, detail: { seconds } }: HttpRefusal, format: ResponseFormat): Response {
  const status = code === null ? 500 : documented[code];
  const wait = typeof seconds === "number" ? seconds : undefined;
  return writeErrors(status, sentences[error] ?? error, format, wait);
}
