import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { pour } from "../fixtures/endless";

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };

type Attack = [name: string, attack: (url: string, port: number) => Promise<unknown>];

const get = (path: string, headers: Record<string, string>) => (url: string) =>
  fetch(`${url}${path}`, { headers }).then((response) => response.arrayBuffer());

const post =
  (path: string, headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer>) => (url: string) =>
    fetch(`${url}${path}`, { method: "POST", headers, body }).then((response) => response.arrayBuffer());

const superjson = (meta: unknown) => JSON.stringify({ json: { externalId: "x" }, meta });

/** Requests that cost a server more than their sender. */
export const attacks: readonly Attack[] = [
  [
    "If-None-Match of 15,500 blanks",
    get("/api/trpc/map.counts?input=%7B%7D", { "if-none-match": `"a${" ".repeat(15_000)}b"` }),
  ],
  [
    "3,000 cookies",
    get("/", {
      cookie: Array.from({ length: 3_000 }, (_, at) => `a${at}=1`)
        .join("; ")
        .slice(0, 15_000),
    }),
  ],
  ["a range of 15 kB", get("/favicon.ico", { range: `bytes=${"0-1,".repeat(3_700)}0-1` })],
  ["a language list of 15 kB", get("/", { "accept-language": "id;q=0.1,".repeat(1_600) })],
  ["a body without end", (url) => pour(`${url}/api/trpc/intake.submit`, json)],
  ["a form without end", (url) => pour(`${url}/api/lapor`, form)],
  ["a body of a byte at a time", (_url, port) => drip(port)],
  [
    "JSON 100,000 deep",
    post("/api/trpc/intake.submit", json, `{"json":${"[".repeat(100_000)}${"]".repeat(100_000)}}`),
  ],
  [
    "superjson of 50,000 paths",
    post(
      "/api/trpc/intake.submit",
      json,
      superjson({
        values: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`a.${at}`, ["Date"]])),
      }),
    ),
  ],
  [
    "superjson that refers to itself",
    post(
      "/api/trpc/intake.submit",
      json,
      superjson({ referentialEqualities: Array.from({ length: 20_000 }, () => ["a", ["b"]]) }),
    ),
  ],
  ["a form of 40,000 fields", post("/api/lapor", form, "a=1&".repeat(40_000))],
  [
    "a multipart form of 5,000 parts",
    post(
      "/api/balai-warga",
      { "content-type": "multipart/form-data; boundary=x" },
      `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(5_000)}--x--\r\n`,
    ),
  ],
  [
    "a zipped body",
    post(
      "/api/trpc/intake.submit",
      { ...json, "content-encoding": "gzip" },
      new Uint8Array(gzipSync(Buffer.alloc(100_000_000))),
    ),
  ],
];

/** Sends a byte every 100 ms for some seconds, as a hundred such clients would. */
async function drip(port: number): Promise<void> {
  const sockets = Array.from({ length: 50 }, () => connect(port, "127.0.0.1"));
  for (const socket of sockets) {
    socket.on("error", () => {});
    socket.write("POST /api/photos HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
  }
  for (let round = 0; round < 30; round += 1) {
    for (const socket of sockets) if (socket.writable) socket.write("a");
    await sleep(100);
  }
  for (const socket of sockets) socket.destroy();
}
