import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { gambir, noon, openWorld, type World } from "@/db/testing/world";
import { canonicalFilter, everything } from "@/server/domain/map/filter";
import { cellOf } from "@/server/domain/map/mercator";
import { mapModel } from "@/server/statistics/model";
import { project } from "@/server/statistics/project";
import { untilCounted } from "@/server/statistics/testing/until-counted";
import { handleCall } from "./http";

let world: World;
let server: Server;
let origin: string;

beforeAll(async () => {
  world = await openWorld();
  await world.submit();
  await untilCounted(world.db, mapModel, noon);
  server = createServer(async (incoming, outgoing) => {
    const headers = incoming.headers as Record<string, string>;
    const answer = await handleCall(new Request(`${origin}${incoming.url}`, { headers }));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await world.close();
});

const address = (procedure: string, input: unknown) =>
  `${origin}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
const tile = (over: Record<string, unknown> = {}) => address("map.tile", { ...cellOf(gambir, 17), ...over });
const ask = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });

it("a map tile is cached publicly for a moment, with an ETag of its content", async () => {
  const one = await ask(tile());
  const again = await ask(tile());
  expect(one.headers.get("cache-control")).toBe("public, max-age=3, stale-while-revalidate=10");
  expect(one.headers.get("etag")).toMatch(/^W\/".{20}"$/);
  expect(again.headers.get("etag")).toBe(one.headers.get("etag"));
  expect((await one.json()).result.data.json.total).toBe(1);
});

it("a map tile gets 304 for its own ETag, alone or among others", async () => {
  const etag = (await ask(tile())).headers.get("etag") ?? "";
  for (const held of [etag, `"other", ${etag}`]) {
    const answer = await ask(tile(), { "if-none-match": held });
    expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([304, "", etag]);
  }
});

it("a map tile is sent again with another ETag after a new complaint", async () => {
  const etag = (await ask(tile())).headers.get("etag") ?? "";
  await world.submit();
  await expect
    .poll(async () => {
      await project(world.db, mapModel, noon);
      return (await ask(tile(), { "if-none-match": etag })).status;
    })
    .toBe(200);
});

it("equal filters have one URL", () => {
  const one = canonicalFilter({ ...everything, groups: ["jalan", "air"], statuses: ["waiting", "resolved"] });
  const other = canonicalFilter({
    ...everything,
    groups: ["air", "jalan"],
    statuses: ["resolved", "waiting"],
  });
  expect(tile(one)).toBe(tile(other));
  expect(tile(canonicalFilter(everything))).toBe(tile());
});

it("a cached response does not depend on the session", async () => {
  const one = await ask(tile());
  const other = await ask(tile(), { cookie: "next-auth.session-token=wrong" });
  expect(await other.text()).toBe(await one.text());
});

it("errors and batched calls are not cached", async () => {
  const wrong = await ask(tile({ z: 42 }));
  expect([wrong.status, wrong.headers.get("cache-control"), wrong.headers.get("etag")]).toEqual([
    400,
    null,
    null,
  ]);
});

it("more than twelve calls in one request are refused before any is tried", async () => {
  const batch = async (count: number) => {
    const names = Array(count).fill("category.list").join(",");
    const response = await ask(`${origin}/api/trpc/${names}?batch=1&input=%7B%7D`);
    return { status: response.status, answers: [await response.json()].flat().length };
  };
  expect((await batch(12)).answers).toBe(12);
  expect(await batch(13)).toEqual({ status: 400, answers: 1 });
});

it.each([
  ["broken JSON", () => `${origin}/api/trpc/map.tile?input=%7B`, "bad_request"],
  ["an unknown procedure", () => `${origin}/api/trpc/no.such?input=%7B%7D`, "not_found"],
  ["a wrong input", () => tile({ z: "far" }), "invalid_input"],
])("%s is refused without the parser's own words", async (_what, url, message) => {
  const { error } = await (await ask(url())).json();
  expect(error.json.message).toBe(message);
});
