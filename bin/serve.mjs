// Serves the built pages. In addition to `next start`: Brotli for everything, and scripts and styles compressed once.
import { createServer } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import { sendAsset } from "./launch/assets.mjs";
import { cutUnreadBody, refusePageBody } from "./launch/bodies.mjs";
import { readCaller } from "./launch/caller.mjs";

const [port, hostname] = [Number(process.env.PORT || 3000), process.env.LISTEN || "127.0.0.1"];
const app = next({ dev: false, port, hostname });
await app.prepare();
const handle = app.getRequestHandler();
const nameCaller = readCaller(process.env.TRUSTED_PROXIES || "loopback");

// Brotli's second level is smaller than gzip's sixth and takes a fourth of its time; Next has gzip only.
const compress = compression({
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 18 } },
});

const server = createServer((request, response) => {
  nameCaller(request);
  cutUnreadBody(request, response);
  if (refusePageBody(request, response) || sendAsset(request, response)) return;
  keepHeadersSingle(response);
  // Responses to POST are short; compressing them costs more than all else of a webhook.
  if (request.method === "POST") delete request.headers["accept-encoding"];
  compress(request, response, () => handle(request, response));
});
server.listen(port, hostname);

/**
 * Next 16 makes a list of each header of a route handler's response; its compression then does not recognise the
 * content type and sends 265 kB of shapes instead of 53.
 */
function keepHeadersSingle(response) {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(name, Array.isArray(value) && value.length === 1 ? value[0] : value);
}

for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
