import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listShapes, replaceShapes } from "@/db/queries/area/areas";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { getShapes } from "./http";

type Feature = { properties: Record<string, unknown>; geometry: GeoJSON.MultiPolygon };
let world: TestDatabase;

beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.close());

const get = (level: string, headers: Record<string, string> = {}) =>
  getShapes(
    { ...world, now: new Date("2026-11-24T05:00:00Z") },
    new Request("http://localhost/", { headers }),
    level,
  );
const read = async (level: string): Promise<Feature[]> => (await (await get(level)).json()).features;

test("all 267 kelurahan weigh at most 150 kB on the wire, and say that they are approximate", async () => {
  const body = await (await get("kelurahan")).text();
  const features: Feature[] = JSON.parse(body).features;
  expect(gzipSync(body).length).toBeLessThanOrEqual(150_000);
  expect(features).toHaveLength(267);
  expect(features.every(({ properties }) => properties.approximate === true)).toBe(true);
});

test("neighbours on the map share their borders: no edge is walked twice in one direction", async () => {
  const edges = (await read("kelurahan")).flatMap(({ geometry }) =>
    geometry.coordinates.flat().flatMap((ring) => ring.slice(1).map((to, index) => `${ring[index]}>${to}`)),
  );
  const known = new Set(edges);
  const shared = edges.filter((edge) => known.has(edge.split(">").reverse().join(">")));
  expect(edges.length - known.size).toBeLessThanOrEqual(2);
  expect(shared.length).toBeGreaterThan(edges.length * 0.8);
});

test("a client that holds the shapes already gets 304 without a body", async () => {
  const etag = (await get("kota")).headers.get("etag") ?? "";
  const again = await get("kota", { "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("an unknown area level is not found", async () => {
  expect((await get("rt")).status).toBe(404);
});

test("an official shape is served unsimplified, at once, under a new ETag", async () => {
  const before = (await get("kota")).headers.get("etag");
  const [first] = await listShapes(world.db, "kota", "2026-11-24");
  if (!first) throw new Error("no kota");
  const { code: areaCode, geometry, bounds } = first;
  await replaceShapes(world.db, "official", [{ areaCode, geometry, bounds }]);
  const [drawn, other] = await read("kota");
  expect(drawn).toMatchObject({ properties: { code: areaCode, approximate: false }, geometry });
  expect(other?.properties.approximate).toBe(true);
  expect((await get("kota")).headers.get("etag")).not.toBe(before);
});
