import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "./settings.mjs";

const folder = path.join(root, ".next", "static");
/** Short headers: a first load requests some twenty scripts. */
const types = { ".js": "text/javascript", ".css": "text/css" };

/** Once per build: the best Brotli level is too slow for a request and a sixth smaller than gzip. */
export function compressAssets() {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!types[path.extname(file)] || existsSync(`${file}.br`)) continue;
    const body = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    writeFileSync(`${file}.br`, brotliCompressSync(body, { params }));
  }
}

let known;
const listAssets = () =>
  new Map(
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".br"))
      .map((name) => [
        `/_next/static/${name.slice(0, -3).split(path.sep).join("/")}`,
        path.join(folder, name),
      ]),
  );

/** Serves a script or a style in Brotli when the browser accepts it. Returns whether it did. */
export function sendAsset(request, response) {
  if (!request.url.startsWith("/_next/static/") || request.method !== "GET") return false;
  if (!/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) return false;
  known ??= listAssets();
  const file = known.get(request.url.split("?")[0]);
  if (!file) return false;
  response.sendDate = false;
  // HTTP/1.1 keeps connections open by default.
  response.removeHeader("connection");
  response.writeHead(200, {
    "content-type": types[path.extname(file.slice(0, -3))],
    "content-encoding": "br",
    "content-length": statSync(file).size,
    "cache-control": "max-age=31536000, immutable",
    vary: "accept-encoding",
  });
  createReadStream(file).pipe(response);
  return true;
}
