import "server-only";
import { createHash } from "node:crypto";
import { getTranslator, translatorOf } from "@/components/layout/locale";
import { api, orNull } from "@/components/trpc/server";
import { type Level, levelOf } from "@/server/domain/area/level";
import { definitionsCsv, figuresCsv } from "./csv";
import { atomOf, type FeedTexts, rssOf } from "./feed";

/** Feeds are in Indonesian: programs that read them choose no language. */
const feedWords: FeedTexts = {
  area: translatorOf("id", "area"),
  status: translatorOf("id", "stage"),
  common: translatorOf("id", "common"),
};

type AreaFileRequest = { level: Level; code: string; file: string };
type AreaFile = { type: string; body: string };

const writers: Record<string, (code: string) => Promise<AreaFile | null>> = {
  "atom.xml": async (code) => feed(code, "application/atom+xml", atomOf),
  "rss.xml": async (code) => feed(code, "application/rss+xml", rssOf),
  "angka.csv": async (code) => {
    const months = await orNull((await api()).area.months({ code }));
    return months && { type: "text/csv", body: figuresCsv(months) };
  },
  "definisi.csv": async () => ({ type: "text/csv", body: definitionsCsv(await getTranslator("areaFile")) }),
};

async function feed(code: string, type: string, write: typeof atomOf): Promise<AreaFile | null> {
  const newest = await orNull((await api()).area.newest({ code }));
  return newest && { type, body: write(newest, feedWords) };
}

/** One of an area's files with an ETag of its content; 304 for a client that holds it. */
export async function respondWithFile(
  request: Request,
  { level, code, file }: AreaFileRequest,
): Promise<Response> {
  const writer = levelOf(code) === level ? writers[file] : undefined;
  const written = await writer?.(code);
  if (!written) return new Response("404", { status: 404, headers: { "content-type": "text/plain" } });
  const etag = `"${createHash("sha1").update(written.body).digest("base64url").slice(0, 20)}"`;
  const headers = {
    etag,
    "cache-control": "public, max-age=60, stale-while-revalidate=600",
    "content-type": `${written.type}; charset=utf-8`,
  };
  const held = request.headers.get("if-none-match")?.split(",") ?? [];
  if (held.some((one) => one.trim().replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : written.body, { headers });
}
