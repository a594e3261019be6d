import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { PMTiles } from "pmtiles";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getBasemap } from "./http";
import { installBasemap } from "./install";
import { emptyFolder, smallArchive, smallArchiveFile } from "./testing/small-archive";

const dataDir = emptyFolder();
let name = "";
const server = createServer(async (incoming, outgoing) => {
  const headers = new Headers(incoming.headers as Record<string, string>);
  const request = new Request(`http://x${incoming.url}`, { method: incoming.method ?? "GET", headers });
  const response = await getBasemap(dataDir, request, (incoming.url ?? "").slice(1));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.fromWeb(response.body as NodeStream).pipe(outgoing);
  else outgoing.end();
});
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
const ask = (headers: Record<string, string> = {}, method = "GET") =>
  getBasemap(dataDir, new Request(`http://x/${name}`, { method, headers }), name);

beforeAll(async () => {
  const { digest } = await installBasemap(dataDir, smallArchiveFile());
  name = `${digest}.pmtiles`;
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => server.close());

it("the official reader reads header, metadata and tiles over HTTP", async () => {
  const archive = new PMTiles(address());
  expect(await archive.getHeader()).toMatchObject({ minZoom: 8, maxZoom: 14 });
  expect(await archive.getMetadata()).toMatchObject({ name: "small" });
  const tile = await archive.getZxy(14, 1, 1);
  expect(tile && Buffer.from(tile.data).toString()).toBe("tile of zoom 14");
});

it("one range of bytes is sent, with where it lies", async () => {
  const response = await ask({ range: "bytes=0-6" });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe(`bytes 0-6/${smallArchive().length}`);
  expect(response.headers.get("content-length")).toBe("7");
  expect(await response.text()).toBe("PMTiles");
});

it("a range behind the end is refused with the size", async () => {
  const response = await ask({ range: "bytes=99999999-" });
  expect(response.status).toBe(416);
  expect(response.headers.get("content-range")).toBe(`bytes */${smallArchive().length}`);
});

it("HEAD tells the size and the version without a body", async () => {
  const response = await ask({}, "HEAD");
  expect(response.headers.get("content-length")).toBe(String(smallArchive().length));
  expect(response.headers.get("accept-ranges")).toBe("bytes");
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(await response.text()).toBe("");
});

it("a version that the browser has is not sent again", async () => {
  const etag = (await ask({}, "HEAD")).headers.get("etag") ?? "";
  expect((await ask({ "if-none-match": etag })).status).toBe(304);
});

it("the whole is sent to nobody", async () => {
  const asked = await Promise.all([
    ask(),
    ask({ range: "bytes=0-1,5-6" }),
    ask({ "if-range": '"x"', range: "bytes=0-6" }),
  ]);
  expect(asked.map(({ status }) => status)).toEqual([416, 416, 416]);
});

it.each(["../secret", "installed.json", `${"0".repeat(32)}.pmtiles`])("%s is not found", async (other) => {
  expect((await getBasemap(dataDir, new Request("http://x/"), other)).status).toBe(404);
});
