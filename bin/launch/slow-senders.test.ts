import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { minutes } from "@/server/domain/duration";
import { cutSlowSenders } from "./slow-senders.mjs";

let server: Server;
beforeAll(async () => {
  server = createServer({ connectionsCheckingInterval: 200 }, async (request, response) => {
    let length = 0;
    try {
      for await (const chunk of request) length += chunk.length;
    } catch {
      // It was cut.
    }
    response.end(String(length));
  });
  cutSlowSenders(server, { headersMs: 1_000, requestMs: minutes(1), graceMs: 500, everyMs: 1_000 });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => server.close());

/** Sends the pieces one after the other, `everyMs` apart, without end. Returns what came back when it was closed. */
function drip(
  head: string,
  piece: string,
  everyMs: number,
  times = Number.POSITIVE_INFINITY,
): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  let said = "";
  let sent = 0;
  socket.write(head);
  const timer = setInterval(() => {
    sent += 1;
    if (sent <= times && socket.writable) socket.write(piece);
  }, everyMs);
  socket.on("data", (chunk) => {
    said += chunk;
    if (said.startsWith("HTTP/1.1 200")) socket.end();
  });
  return new Promise((resolve) => {
    socket.on("error", () => {});
    socket.once("close", () => {
      clearInterval(timer);
      resolve(said);
    });
  });
}

const post = (length: number) => `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;

it("a sender whose headers never end is cut", async () => {
  expect(await drip("GET / HTTP/1.1\r\nHost: x\r\n", "X-Isi: a\r\n", 200)).toMatch(/^(HTTP\/1.1 408|$)/);
});

it("a body of a byte a time is cut", async () => {
  expect(await drip(post(1_000_000), "a", 100)).toBe("");
});

it("a body on a slow line arrives", async () => {
  expect(await drip(post(20_000), "a".repeat(1_000), 100, 20)).toContain("20000");
});
