import type { Route } from "next";
import { levelOf } from "@/server/domain/area/level";
import { type Span, spanSchema } from "@/server/domain/area/span";

export type AreaQuery = Record<string, string | string[] | undefined>;

/** The page of an area by its code; the list for anything else. */
export function pathOf(code: string): Route {
  const level = levelOf(code);
  return (level ? `/${level}/${code}` : "/kelurahan") as Route;
}

/** The period in the URL; the default when there is none or an invalid one. */
export function readSpan(query: AreaQuery): Span {
  const parsed = spanSchema.safeParse(query.waktu ?? "");
  return parsed.success ? parsed.data : "";
}

/** An address with some of its words changed; empty ones are left out. */
export function withQuery<Path extends string>(
  path: Path,
  query: AreaQuery,
  changes: Record<string, string>,
): Path | `${Path}?${string}` {
  const words = Object.entries({ ...query, ...changes }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  return words.length === 0 ? path : `${path}?${new URLSearchParams(words)}`;
}
