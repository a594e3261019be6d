import { expect, test } from "vitest";
import { findGlobalFetches } from "./global-fetch.mjs";

const found = (text: string, name = "server/channels/post-json.ts") => findGlobalFetches([{ name, text }]);

test.each([
  ["a call", "export const post = (url: string) => fetch(url);"],
  ["a call of globalThis", "const response = await globalThis.fetch(url);"],
  ["another name for it", "const ask = fetch;"],
  ["an argument", "open({ url, client: fetch });"],
  ["a shorthand", "open({ fetch });"],
  ["Node's client", 'import https from "node:https";'],
  ["a function of it", 'import { request } from "node:http";'],
  ["a socket", 'import { connect, isIP } from "node:net";'],
  ["a package", 'import { request } from "undici";'],
])("%s in server outside server/outbound is refused", (_form, text) => {
  expect(found(text)).toEqual([
    expect.stringMatching(/^server\/channels\/post-json\.ts:1 asks another server by/),
  ]);
});

test.each([
  ["a method of that name", "for await (const mail of client.fetch(uids, { uid: true })) keep(mail);"],
  ["a property of that name", "open({ fetch: readMail });"],
  ["a type of Node's client", 'import type { IncomingHttpHeaders } from "node:http";'],
  ["a look at an address", 'import { BlockList, isIP } from "node:net";'],
])("%s is left alone", (_form, text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  "server/outbound/fetch-outside.ts",
  "server/area/import/read-source.ts",
  "server/auth/testing/jar.ts",
  "server/outbound/fetch-outside.test.ts",
  "components/ui/upload.ts",
  "bin/simulate/post.ts",
])("%s may fetch", (name) => {
  expect(found("await fetch(url);", name)).toEqual([]);
});
