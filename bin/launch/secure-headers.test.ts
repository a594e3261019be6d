import { once } from "node:events";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { secureHeaders } from "./secure-headers.mjs";

async function headersOf(own: OutgoingHttpHeaders, isHttps = true): Promise<Headers> {
  const server = createServer((_request, response) => {
    secureHeaders(response, { isHttps });
    response.writeHead(200, own).end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  return headers;
}

test.each([
  ["JSON of an API", { "content-type": "application/json" }],
  ["a page of the sign-in library", { "content-type": "text/html; charset=utf-8" }],
  ["a feed", { "content-type": "application/atom+xml" }],
  ["an empty response", {}],
])("%s is stored nowhere, read as nothing else and opened by no other window", async (_what, own) => {
  const headers = await headersOf(own);
  expect(Object.fromEntries(headers)).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "same-origin",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
  });
});

test("what could be shown as a page runs nothing unless the route says so", async () => {
  const sealed = await headersOf({ "content-type": "text/html" });
  expect(sealed.get("content-security-policy")).toContain("default-src 'none'");
  const own = await headersOf({
    "content-type": "text/html",
    "content-security-policy": "script-src 'self'",
  });
  expect(own.get("content-security-policy")).toBe("script-src 'self'; frame-ancestors 'none'");
});

test.each([
  ["a picture", { "content-type": "image/webp" }, "frame-ancestors 'none'"],
  [
    "a file with a policy of its own",
    { "content-security-policy": "default-src 'none'; sandbox" },
    "default-src 'none'; sandbox; frame-ancestors 'none'",
  ],
  [
    "the form for other sites",
    { "content-security-policy": "frame-ancestors https://balai.example" },
    "frame-ancestors https://balai.example",
  ],
])("%s stands in no frame that its policy does not name", async (_what, own, policy) => {
  expect((await headersOf(own)).get("content-security-policy")).toBe(policy);
});

test("a script carries no header that only a window reads: twenty of them are a first load", async () => {
  const headers = await headersOf({ "content-type": "text/javascript" });
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBeNull();
  expect(headers.get("permissions-policy")).toBeNull();
});

test.each([
  ["text/css", "text/css; charset=utf-8"],
  ["application/atom+xml", "application/atom+xml; charset=utf-8"],
  ["text/csv; charset=utf-8; header=present", "text/csv; charset=utf-8; header=present"],
  ["application/json", "application/json"],
  ["image/webp", "image/webp"],
])("the type %s is sent as %s", async (own, sent) => {
  expect((await headersOf({ "content-type": own })).get("content-type")).toBe(sent);
});

test("a route keeps its own caching", async () => {
  expect((await headersOf({ "cache-control": "public, max-age=300" })).get("cache-control")).toBe(
    "public, max-age=300",
  );
});

test("an installation without TLS asks no browser to insist on it", async () => {
  expect((await headersOf({}, false)).get("strict-transport-security")).toBeNull();
});
