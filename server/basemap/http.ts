import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { notFound } from "@/server/domain/errors";
import { respond } from "@/server/http/respond";
import { type BaseLayerSettings, listBaseLayers } from "./base-layers";
import { type ByteRange, readRange } from "./byte-range";
import { basemapFile, findBasemap } from "./store";

/** GET what lies under every map: the first layer, then what takes its place when it does not answer. */
export function getBaseLayers(settings: BaseLayerSettings): Promise<Response> {
  return respond(async () =>
    Response.json(await listBaseLayers(settings), { headers: { "cache-control": "public, no-cache" } }),
  );
}

/**
 * One range of bytes of a base map, by the digest in its name (206); nobody is sent the whole, which may have hundreds of
 * megabytes (416). HEAD tells its size.
 */
export function getBasemap(dataDir: string, request: Request, name: string): Promise<Response> {
  return respond(async () => {
    const [installed, made] = await Promise.all([
      findBasemap(dataDir, "installed"),
      findBasemap(dataDir, "demonstration"),
    ]);
    const record = [installed, made].find((one) => one && name === `${one.digest}.pmtiles`);
    if (!record) throw notFound();
    const etag = `"${record.digest}"`;
    if (request.headers.get("if-none-match") === etag)
      return new Response(null, { status: 304, headers: { etag, "cache-control": forever } });
    const headers = { etag, "cache-control": forever, "accept-ranges": "bytes" };
    if (request.method === "HEAD")
      return new Response(null, { headers: { ...headers, "content-length": String(record.bytes) } });
    const range = readRange(request.headers, { size: record.bytes, etag });
    if (range === null || range === "unsatisfiable")
      return new Response(null, { status: 416, headers: { "content-range": `bytes */${record.bytes}` } });
    const body = stream(basemapFile(dataDir, record.digest), range);
    return new Response(body, { status: 206, headers: { ...headers, ...describe(range, record.bytes) } });
  });
}

/** The name changes with the content; compression would change the bytes that a range counts. */
const forever = "public, max-age=31536000, immutable, no-transform";

const stream = (file: string, range: ByteRange) =>
  Readable.toWeb(createReadStream(file, range)) as ReadableStream;

const describe = ({ start, end }: ByteRange, size: number) => ({
  "content-type": "application/vnd.pmtiles",
  "content-length": String(end - start + 1),
  "content-range": `bytes ${start}-${end}/${size}`,
});
