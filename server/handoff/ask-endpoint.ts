import type { EndpointRow } from "@/db/queries/handoff/unit-endpoints";
import { unseal } from "@/server/auth/seal";
import { askOutside } from "@/server/outbound/fetch-outside";

type Fields = Record<string, string | number | null | undefined>;

/** Whether the response will stay the same on a retry. */
export const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429;

export type EndpointResponse = { status: number; text: string };

const encode = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  );

/** GET below a unit's own base URL. The key is not sent for reading. */
export function getFromEndpoint(
  endpoint: EndpointRow,
  path: string,
  fields: Fields,
): Promise<EndpointResponse> {
  const query = encode({ jurisdiction_id: endpoint.jurisdictionId, ...fields });
  return askOutside(`${endpoint.baseUrl}/${path}?${query}`, { method: "GET" });
}

/** POST of a form below a unit's own base URL, with its key in the body. */
export function postToEndpoint(endpoint: EndpointRow, secretKey: string, path: string, fields: Fields) {
  const api_key = endpoint.apiKey ? unseal(secretKey, endpoint.apiKey, "unit endpoint") : null;
  return askOutside(`${endpoint.baseUrl}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: String(encode({ jurisdiction_id: endpoint.jurisdictionId, api_key, ...fields })),
  });
}
