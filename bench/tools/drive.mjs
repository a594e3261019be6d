// One load: reads {url, requests, connections, seconds} as JSON from standard input, prints the measurement as JSON.
// A request is {method, path, headers, body}; "{uuid}" in a body becomes a new one each time.
import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import autocannon from "autocannon";

const { url, requests, connections, seconds } = JSON.parse(await text(process.stdin));
const times = [];
const statuses = {};

const prepared = requests.map((request) =>
  request.body?.includes("{uuid}")
    ? {
        ...request,
        setupRequest: (one) => ({ ...one, body: request.body.replaceAll("{uuid}", randomUUID()) }),
      }
    : request,
);

let turn = 0;
const load = autocannon({
  url,
  connections,
  duration: seconds,
  requests: prepared,
  /** Each connection starts elsewhere in the list, so that they do not send equal requests at once. */
  setupClient(client) {
    const start = Math.floor((turn++ * prepared.length) / connections);
    client.setRequests([...prepared.slice(start), ...prepared.slice(0, start)]);
  },
});
load.on("response", (_client, status, _bytes, time) => {
  statuses[status] = (statuses[status] ?? 0) + 1;
  times.push(time);
});

const result = await load;
times.sort((a, b) => a - b);
const at = (share) =>
  Number((times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2));
process.stdout.write(
  JSON.stringify({
    connections,
    requests: times.length,
    perSecond: Math.round((times.length / result.duration) * 10) / 10,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes: Math.round(result.throughput.total / Math.max(1, times.length)),
    errors: result.errors + result.timeouts,
    statuses,
  }),
);
