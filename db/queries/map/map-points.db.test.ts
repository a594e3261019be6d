import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { publicPoint } from "@/server/domain/complaint/public-point";
import { cellOf } from "@/server/domain/map/mercator";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("finds the same square of the map in SQL as the rules do, for 20,000 points in and around the city", async () => {
  const random = (from: number, to: number) => from + Math.random() * (to - from);
  const points = Array.from({ length: 20_000 }, (_, index) => ({
    latitude: random(-6.6, -5.1),
    longitude: random(106.3, 107.1),
    isSensitive: index % 2 === 0,
  }));
  const rows = await database.sql<{ square: string }[]>`
    select map_square(latitude, longitude, n % 2 = 1)::text as square
    from unnest(${points.map((one) => one.latitude)}::float8[], ${points.map((one) => one.longitude)}::float8[])
      with ordinality as given (latitude, longitude, n) order by n`;
  const expected = points.map(({ isSensitive, ...point }) => {
    const { x, y } = cellOf(publicPoint(point, isSensitive), 18);
    return String(x * 2 ** 18 + y);
  });
  expect(rows.map(({ square }) => square)).toEqual(expected);
});
