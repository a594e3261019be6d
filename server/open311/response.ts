import type { HttpRefusal } from "@/server/http/respond";
import { statusOf } from "@/server/http/status";
import { type Node, writeXml } from "./write-xml";

export type ResponseFormat = "json" | "xml";

/** What is answered, before it is written: the root of XML, what each member of a list is called there, and the content. */
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

/** JSON as the standard has it: lists are bare arrays. */
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

/** In the format that was asked for, never HTML. */
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

/** The standard's own: 403 for any key that is not valid, 400 for whatever else is wrong in what was asked. */
const documented = { ...statusOf, UNAUTHENTICATED: 403, INVALID: 400, CONFLICT: 400 } as const;

/** Every reason to turn a key away reads alike from outside, but for one that is missing. */
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
