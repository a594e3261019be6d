import type { ResponseFormat } from "./response";

/** The endpoint of a path below a jurisdiction. */
export type RequestUrl =
  | { endpoint: "discovery" | "services" | "requests"; format: ResponseFormat }
  | { endpoint: "service" | "request" | "token"; id: string; format: ResponseFormat };

const lists = { discovery: "discovery", services: "services", requests: "requests" } as const;
const single = { services: "service", requests: "request", tokens: "token" } as const;

/** Parses the segments after the version; null for an unknown path. The format is the ending of the last one. */
export function readRequestUrl(segments: readonly string[]): RequestUrl | null {
  const [first = "", second] = segments;
  const [, name = "", ending = ""] = /^(.+)\.(json|xml)$/.exec(segments.at(-1) ?? "") ?? [];
  if (ending !== "json" && ending !== "xml") return null;
  if (segments.length === 1 && Object.hasOwn(lists, name))
    return { endpoint: lists[name as keyof typeof lists], format: ending };
  if (segments.length === 2 && second !== undefined && Object.hasOwn(single, first))
    return { endpoint: single[first as keyof typeof single], id: name, format: ending };
  return null;
}

/** The format of the error for an unknown path. */
export function formatOf(segments: readonly string[]): ResponseFormat {
  return segments.at(-1)?.endsWith(".json") ? "json" : "xml";
}
