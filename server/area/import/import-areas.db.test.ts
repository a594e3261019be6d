import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listKelurahanNames, listShapes } from "@/db/queries/area/areas";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { openLocator } from "../locate";
import { importAreas } from "./import-areas";
import { readShapeSource } from "./read-source";

const now = new Date("2026-11-24T05:00:00Z");
const day = "2026-11-24";
let world: TestDatabase;
let known: Awaited<ReturnType<typeof listKelurahanNames>>;

beforeAll(async () => {
  world = await createTestDatabase();
  known = await listKelurahanNames(world.db, day);
});
beforeEach(() => world.sql`delete from area_shape where source = 'official'`);
afterAll(() => world.close());

/** A square of 0.01° for each kelurahan, side by side, grouped by kecamatan. */
function squares(change: (properties: Record<string, unknown>) => object = (properties) => properties) {
  const sorted = [...known].sort((a, b) => a.code.localeCompare(b.code));
  const features = sorted.map(({ code, name }, index) => {
    const [west, south] = [106 + (index % 20) * 0.01, -6.5 + Math.floor(index / 20) * 0.01];
    const [east, north] = [west + 0.01, south + 0.01];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return {
      type: "Feature",
      properties: change({ id: index, code, name }),
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
  return { type: "FeatureCollection" as const, features };
}

const official = () =>
  world.sql`select count(*)::int as n from area_shape where source = 'official'`.then(([row]) => row?.n);

test("official shapes replace the built-in ones, in the locator too", async () => {
  const point = { latitude: -6.495, longitude: 106.005 };
  const first = [...known].sort((a, b) => a.code.localeCompare(b.code))[0];
  expect((await openLocator(world.db)(point, now)).kind).toBe("outside");
  const found = await importAreas(world.db, squares(), { now });
  expect(found).toMatchObject({ codeProperty: "code", nameProperty: "name", renamed: [] });
  expect(await openLocator(world.db)(point, now)).toMatchObject({
    kind: "inside",
    kelurahanCode: first?.code,
  });
  expect(await official()).toBe(317);
});

test("kecamatan and kota are the union of their kelurahan", async () => {
  await importAreas(world.db, squares(), { now });
  const area = (shape: { geometry: GeoJSON.MultiPolygon }) =>
    shape.geometry.coordinates.flat().reduce((sum, ring) => sum + Math.abs(signed(ring)), 0);
  for (const level of ["kelurahan", "kecamatan", "kota"] as const) {
    const shapes = await listShapes(world.db, level, day);
    expect(shapes.every(({ source }) => source === "official")).toBe(true);
    expect(shapes.reduce((sum, shape) => sum + area(shape), 0)).toBeCloseTo(267 * 0.0001, 6);
  }
});

const signed = (ring: GeoJSON.Position[]) =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

test("properties are guessed by their values, codes without dots too", async () => {
  const other = squares(({ id, code, name }) => ({
    OBJECTID: id,
    KODE_KEL: String(code).replaceAll(".", ""),
    DESA: name,
  }));
  expect(await importAreas(world.db, other, { now })).toMatchObject({
    codeProperty: "KODE_KEL",
    nameProperty: "DESA",
  });
});

test("a property may be named, and a missing one is refused", async () => {
  const other = squares(({ code, name }) => ({ a: code, b: code, c: name }));
  expect((await importAreas(world.db, other, { now, codeProperty: "b" })).codeProperty).toBe("b");
  await expect(importAreas(world.db, other, { now, codeProperty: "x" })).rejects.toThrow("--code-property x");
});

test("a name that differs from ours is reported and changes nothing else", async () => {
  const other = squares(({ code, name }) => ({ code, name: name === "Gambir" ? "Gambier" : name }));
  expect((await importAreas(world.db, other, { now })).renamed).toMatchObject([
    { ours: "Gambir", theirs: "Gambier" },
  ]);
});

test("every fault is reported at once, and nothing is changed", async () => {
  await importAreas(world.db, squares(), { now });
  const { features } = squares();
  const [one, two, three, four] = features;
  const open = {
    type: "Polygon",
    coordinates: [
      [
        [106, -6],
        [106.1, -6],
        [106.1, -6.1],
        [106, -6.1],
      ],
    ],
  };
  const faulty = [
    { ...one, properties: { code: "99.99.99.9999" } },
    two,
    two,
    { ...three, geometry: open },
    { ...four, geometry: { type: "Point", coordinates: [106, -6] } },
    ...features.slice(4),
  ];
  const before = await listShapes(world.db, "kelurahan", day);
  const refused = importAreas(world.db, { type: "FeatureCollection", features: faulty }, { now });
  await expect(refused).rejects.toThrow(
    /Missing \(1.*Unknown \(1.*99\.99\.99\.9999.*Twice \(1.*Invalid geometry \(2.*ring_not_closed.*no_polygon/s,
  );
  expect(await listShapes(world.db, "kelurahan", day)).toEqual(before);
});

test.each([[{ type: "FeatureCollection", features: [] }], [[]], [{ type: "Feature" }]])(
  "%j is no collection of areas",
  async (content) => {
    await expect(importAreas(world.db, content, { now })).rejects.toThrow("FeatureCollection");
    expect(await official()).toBe(0);
  },
);

test("a file without codes names the properties that it has", async () => {
  await expect(
    importAreas(
      world.db,
      squares(({ name }) => ({ name })),
      { now },
    ),
  ).rejects.toThrow("there are name");
});

test("a URL is read within limits of size and time", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/slow") return;
    response.end(request.url === "/large" ? "x".repeat(5_000) : '{"a":1}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const limits = { maxBytes: 1_000, timeoutMs: 300 };
  expect(await readShapeSource(`${url}/small`, limits)).toEqual({ a: 1 });
  await expect(readShapeSource(`${url}/large`, limits)).rejects.toThrow("larger than");
  await expect(readShapeSource(`${url}/slow`, limits)).rejects.toThrow("could not be read");
  await expect(readShapeSource("no-such-file.geojson", limits)).rejects.toThrow("There is no file");
  server.closeAllConnections();
  server.close();
});
