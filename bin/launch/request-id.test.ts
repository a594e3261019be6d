import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openLog } from "@/server/log";
import { nameRequests } from "./request-id.mjs";

const lines: { request?: string; msg: string }[] = [];
const log = openLog("info", { write: (line: string) => void lines.push(JSON.parse(line)) });
const slow = () => new Promise((resolve) => setImmediate(resolve));

/** Logs once a request's work has gone on for a while, beside other requests. */
const open = (proxies: string) =>
  createServer(
    nameRequests(proxies, async (request, response) => {
      await slow();
      log.info(request.url ?? "");
      response.end();
    }),
  );
const servers = { trusting: open("loopback"), alone: open("none") };

beforeAll(async () => {
  for (const server of Object.values(servers))
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(() => {
  for (const server of Object.values(servers)) server.close();
});

async function ask(server: keyof typeof servers, path: string, id?: string) {
  const { port } = servers[server].address() as AddressInfo;
  const headers = id === undefined ? {} : { "x-request-id": id };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return response.headers.get("x-request-id");
}
const loggedFor = (path: string) => lines.filter(({ msg }) => msg === path).map(({ request }) => request);

it("gives each request an id, in its response and in every line logged for it", async () => {
  const ids = await Promise.all(["/a", "/b", "/c"].map((path) => ask("alone", path)));
  expect(new Set(ids).size).toBe(3);
  expect(["/a", "/b", "/c"].flatMap(loggedFor)).toEqual(ids);
  log.info("outside of a request");
  expect(loggedFor("outside of a request")).toEqual([undefined]);
});

it.each([
  ["trusting", "from-the-proxy-0001", true],
  ["trusting", "short", false],
  ["trusting", 'a"}\\u0020{"level":60 forged', false],
  ["trusting", "x".repeat(65), false],
  ["alone", "from-the-caller-0001", false],
] as const)("a server that is %s and is given %s keeps it: %s", async (server, id, isKept) => {
  expect((await ask(server, "/kept", id)) === id).toBe(isKept);
});
