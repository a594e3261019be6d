import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { readCaller } from "./caller.mjs";

function callerOf(proxies: string, remoteAddress: string, forwarded?: string): string | string[] | undefined {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const request = {
    headers,
    socket: { remoteAddress },
    connection: { remoteAddress },
  } as unknown as IncomingMessage;
  readCaller(proxies)(request);
  return request.headers["x-forwarded-for"];
}

test.each([
  ["the proxy on this machine names its caller", "loopback", "127.0.0.1", "203.0.113.7", "203.0.113.7"],
  [
    "hops before the proxy's are the caller's own words",
    "loopback",
    "::1",
    "10.9.9.9, 203.0.113.7",
    "203.0.113.7",
  ],
  ["a caller without a proxy is believed nothing", "loopback", "198.51.100.4", "10.9.9.9", "198.51.100.4"],
  [
    "a caller without a proxy or a header is their own address",
    "loopback",
    "198.51.100.4",
    undefined,
    "198.51.100.4",
  ],
  [
    "a chain of named proxies is followed",
    "loopback, 192.0.2.0/24",
    "127.0.0.1",
    "203.0.113.7, 192.0.2.9",
    "203.0.113.7",
  ],
  ["no proxy is trusted", "none", "127.0.0.1", "203.0.113.7", "127.0.0.1"],
  [
    "an IPv6 caller counts as their network",
    "loopback",
    "127.0.0.1",
    "2001:db8:1:2:aaaa::5",
    "2001:db8:1:2::",
  ],
  ["an IPv4 address in IPv6 is the IPv4 address", "none", "::ffff:198.51.100.4", undefined, "198.51.100.4"],
  ["what is no address is one caller", "loopback", "127.0.0.1", "x".repeat(300), "unknown"],
])("%s", (_, proxies, remote, forwarded, caller) => {
  expect(callerOf(proxies, remote, forwarded)).toBe(caller);
});

test("a proxy that is no address is refused by name", () => {
  expect(() => readCaller("loopback, proxy.example")).toThrow("proxy.example");
});
