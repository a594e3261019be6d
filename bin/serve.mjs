// Serves the built pages. Beside what `next start` does: scripts and styles in Brotli, and compressed API answers.
import { createServer } from "node:http";
import next from "next";
import { sendAsset } from "./launch/assets.mjs";

const [port, hostname] = [Number(process.env.PORT || 3000), process.env.LISTEN || "127.0.0.1"];
const app = next({ dev: false, port, hostname });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  if (sendAsset(request, response)) return;
  keepHeadersSingle(response);
  // What is posted is answered in a few words; compressing them costs more than all else of a webhook.
  if (request.method === "POST") delete request.headers["accept-encoding"];
  handle(request, response);
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
