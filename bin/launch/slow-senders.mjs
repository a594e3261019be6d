/** The headers within ten seconds, the whole request within five minutes: 16 MB on a slow line. */
const headersMs = 10_000;
const requestMs = 300_000;
/** After its first ten seconds a body brings 2 kB a second on the average of five. */
const graceMs = 10_000;
const everyMs = 5_000;
const leastBytes = 10_000;

/** Limits how long a request may arrive. `times` are shorter in tests. */
export function cutSlowSenders(server, times = { headersMs, requestMs, graceMs, everyMs }) {
  server.headersTimeout = times.headersMs;
  server.requestTimeout = times.requestMs;
  server.connectionsCheckingInterval = times.everyMs;
  server.prependListener("request", (request) => watchBody(request, times));
}

/** Only while we wait for the sender: a body that the server itself does not read is not slow. */
function watchBody(request, { graceMs: grace, everyMs: every }) {
  if (request.complete || !hasBody(request)) return;
  const { socket } = request;
  let since = socket.bytesRead;
  let timer;
  const check = () => {
    const isWaiting = request.readableLength === 0;
    if (isWaiting && !request.complete && socket.bytesRead - since < (leastBytes * every) / everyMs)
      return socket.destroy();
    since = socket.bytesRead;
    timer = setTimeout(check, every).unref();
  };
  timer = setTimeout(() => {
    since = socket.bytesRead;
    timer = setTimeout(check, every).unref();
  }, grace).unref();
  const stop = () => clearTimeout(timer);
  request.once("end", stop).once("close", stop);
}

const hasBody = ({ headers }) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
