import { EventEmitter } from "node:events";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { cutUnreadBody, refusePageBody } from "./bodies.mjs";

/** The status that an endless sender gets, once its connection is closed. */
async function pour(path: string): Promise<number | undefined> {
  const server = createServer((request, response) => {
    cutUnreadBody(request, response);
    if (!refusePageBody(request, response)) response.writeHead(200).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const sender = ask({ host: "127.0.0.1", port, path, method: "POST" });
  const pouring = setInterval(() => sender.write("x".repeat(10_000)), 20);
  let status: number | undefined;
  sender.on("response", (response) => {
    status = response.statusCode;
    response.on("error", () => {}).resume();
  });
  sender.on("error", () => {});
  await new Promise((closed) => sender.on("close", closed));
  clearInterval(pouring);
  server.close();
  return status;
}

it.concurrent.each(["/", "/lapor", "/api", "/apis/x", "/api/../lapor", "/_next/image?url=x", "//api/x"])(
  "a body sent to the page %s is refused, and the connection is closed",
  async (path) => {
    expect(await pour(path)).toBe(413);
  },
);

it.concurrent.each(["/api/lapor", "/open311/v2/requests.json", "/webhooks/sms_1708"])(
  "a body sent to %s is counted by the route, and what it leaves unread is cut",
  async (path) => {
    expect(await pour(path)).toBe(200);
  },
);

it("a client that has gone by then is not cut once more", () => {
  vi.useFakeTimers();
  const [request, response] = [{ complete: false, socket: null }, new EventEmitter()];
  cutUnreadBody(request as never, response as never);
  response.emit("finish");
  expect(() => vi.runAllTimers()).not.toThrow();
  vi.useRealTimers();
});
