import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { trustLoopback } from "@/db/testing/trust-loopback";

let shades = 0;

/** A small JPEG, a different one each time. */
export function somePicture(): Promise<Buffer> {
  shades += 1;
  const background = { r: (shades * 37) % 256, g: (shades * 91) % 256, b: (shades * 53) % 256 };
  return sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

const tooMuch = 30_000_000;

/**
 * Host of a channel's photos: `/<name>.jpg`, and below `/milik` (OAuth 1.0a as `pemilik`) and `/akun` (redirects
 * requests with basic authentication). `/besar.jpg` has 30 MB, `/pindah.jpg` redirects, `/kata.jpg` is no photo.
 */
export async function openPictureHost() {
  trustLoopback();
  const asked: string[] = [];
  /** The authorization header of each request. */
  const rights: string[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    const { authorization = "" } = request.headers;
    asked.push(path);
    rights.push(authorization);
    if (path === "/pindah.jpg") response.writeHead(302, { location: "http://127.0.0.1:1/rahasia" }).end();
    else if (path === "/besar.jpg") response.end(Buffer.alloc(tooMuch, 0xff));
    else if (path.startsWith("/milik/") && !/^OAuth .*oauth_token="pemilik/.test(authorization))
      response.writeHead(401).end();
    else if (path.startsWith("/akun/"))
      response.writeHead(/^Basic ./.test(authorization) ? 307 : 401, { location: path.slice(5) }).end();
    else if (path === "/kata.jpg") response.end("bukan gambar");
    else if (path.endsWith(".jpg")) response.end(await somePicture());
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    rights,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
