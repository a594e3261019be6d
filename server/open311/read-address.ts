import type { ResponseFormat } from "./response";

/** What a path below a jurisdiction asks for. */
export type RequestUrl =
  | { endpoint: "discovery" | "services" | "requests"; format: ResponseFormat }
  | { endpoint: "service" | "request" | "token"; id: string; format: ResponseFormat };

const lists = { discovery: "discovery", services: "services", requests: "requests" } as const;
const single = { services: "service", requests: "request", tokens: "token" } as const;

/** The segments after the version; null when nothing is there. The format is the ending of the last one. */
export function readRequestUrl(segments: readonly string[]): RequestUrl | null {
  const [first = "", second] = segments;
  const [, name = "", ending = ""] = /^(.+)\.(json|xml)$/.exec(segments.at(-1) ?? "") ?? [];
  if (ending !== "json" && ending !== "xml") return null;
  if (segments.length === 1 && name in lists)
    return { endpoint: lists[name as keyof typeof lists], format: ending };
  if (segments.length === 2 && second !== undefined && first in single)
    return { endpoint: single[first as keyof typeof single], id: name, format: ending };
  return null;
}

/** In which format to say so when nothing is there. */
export function formatOf(segments: readonly string[]): ResponseFormat {
  return segments.at(-1)?.endsWith(".json") ? "json" : "xml";
}
