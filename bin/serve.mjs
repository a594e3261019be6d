// Serves the built pages. In addition to `next start`: Brotli for everything, and scripts and styles compressed once.
import { createServer } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import { sendAsset } from "./launch/assets.mjs";
import { cutUnreadBody, refusePageBody } from "./launch/bodies.mjs";
import { readCaller } from "./launch/caller.mjs";
import { refuseOddRequest } from "./launch/odd-requests.mjs";
import { nameRequests } from "./launch/request-id.mjs";
import { secureHeaders } from "./launch/secure-headers.mjs";
import { cutSlowSenders } from "./launch/slow-senders.mjs";

const [port, hostname] = [Number(process.env.PORT || 3000), process.env.LISTEN || "127.0.0.1"];
const app = next({ dev: false, port, hostname });
await app.prepare();
const handle = app.getRequestHandler();
const isHttps = (process.env.PUBLIC_URL ?? "").startsWith("https:");
const proxies = process.env.TRUSTED_PROXIES || "loopback";
const nameCaller = readCaller(proxies);

// Brotli's second level is smaller than gzip's sixth and takes a fourth of its time; Next has gzip only.
const compress = compression({
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 18 } },
});

const serve = nameRequests(proxies, (request, response) => {
  nameCaller(request);
  secureHeaders(response, { isHttps });
  cutUnreadBody(request, response);
  if (
    refusePageBody(request, response) ||
    refuseOddRequest(request, response) ||
    sendAsset(request, response)
  )
    return;
  keepHeadersSingle(response);
  // Responses to POST are short; compressing them costs more than all else of a webhook.
  if (request.method === "POST") delete request.headers["accept-encoding"];
  compress(request, response, () => handle(request, response));
});
const server = createServer(serve);
cutSlowSenders(server);
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
