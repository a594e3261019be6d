// Serves the built pages. Beside what `next start` does: everything in Brotli, scripts and styles once for all.
import { createServer } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import { sendAsset } from "./launch/assets.mjs";
import { cutUnreadBody, refusePageBody } from "./launch/bodies.mjs";

const [port, hostname] = [Number(process.env.PORT || 3000), process.env.LISTEN || "127.0.0.1"];
const app = next({ dev: false, port, hostname });
await app.prepare();
const handle = app.getRequestHandler();

// Brotli's second level is smaller than gzip's sixth and takes a fourth of its time; Next has gzip alone.
const compress = compression({
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 18 } },
});

const server = createServer((request, response) => {
  cutUnreadBody(request, response);
  if (refusePageBody(request, response) || sendAsset(request, response)) return;
  keepHeadersSingle(response);
  // What is posted is answered in a few words; compressing them costs more than all else of a webhook.
  if (request.method === "POST") delete request.headers["accept-encoding"];
  compress(request, response, () => handle(request, response));
});
server.listen(port, hostname);

/**
 * Next 16 makes a list of each header of a route handler's answer; its compression then does not recognise the content
 * type and sends 265 kB of shapes where 53 would do.
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
