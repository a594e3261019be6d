import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { until } from "@/db/testing/until";
import { openWorld, type World } from "@/db/testing/world";
import { digestSecret } from "@/db/vault/secret-digest";
import type { StaffActor } from "@/server/domain/actor";
import { type Status, statuses } from "@/server/domain/complaint/status";
import { everything, type MapFilter, periodRange } from "@/server/domain/map/filter";
import { layerAt } from "@/server/domain/map/level";
import { cellOf, type GridCell } from "@/server/domain/map/mercator";
import { tileBoundsOf } from "@/server/domain/map/pyramid";
import { audienceOf, type FigureAudience } from "@/server/domain/statistics/disclosure";
import { mapModel } from "@/server/statistics/model";
import { untilCounted } from "@/server/statistics/testing/until-counted";
import { countCity } from "./count-level";
import { readTile } from "./read-tile";

const now = new Date("2026-11-24T05:00:00Z");
let world: World;
let audience: FigureAudience;
let random: () => number;
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A reproducible series of numbers below one. */
function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

beforeAll(async () => {
  world = await openWorld();
  audience = audienceOf(world.staff.governor);
  random = series(7);
  await seedDemonstration(world, {
    complaints: 4_000,
    from: "2025-12-01",
    to: "2026-11-23",
    seed: 3,
    now,
    hashSecret: (channel, id) => digestSecret(channel + id),
  });
});
afterAll(() => world.close());

type View = { z: number; from: GridCell; to: GridCell; filter: MapFilter };

/** Adjacent tiles around a complaint, with random filters. */
async function someViews(count: number): Promise<View[]> {
  const places = await world.sql<{ latitude: number; longitude: number }[]>`
    select latitude, longitude from complaint where latitude is not null order by id`;
  return Array.from({ length: count }, () => {
    const z = 9 + Math.floor(random() * 10);
    const { x, y } = cellOf(pick(places), z);
    const [west, north] = [x - Math.floor(random() * 3), y - Math.floor(random() * 2)];
    const to = { z, x: west + Math.floor(random() * 5), y: north + Math.floor(random() * 3) };
    return { z, from: { z, x: west, y: north }, to, filter: someFilter() };
  });
}

const groups = ["jalan", "kebersihan", "sosial", "ketertiban", "tidak-ada"];

function someFilter(): MapFilter {
  const some = <T>(list: readonly T[]) => (random() < 0.4 ? list.filter(() => random() < 0.4) : null);
  const wanted = some(statuses.filter((one) => one !== "removed"));
  return {
    statuses: wanted?.length ? (wanted as Status[]) : null,
    groups: random() < 0.3 ? [pick(groups), pick(groups)] : null,
    overdue: random() < 0.25,
    period: pick(["all", "all", "2026", "2025", "2026-10", "2026-11"]),
  };
}

async function sumOfTiles({ z, from, to, filter }: View): Promise<{ count: number; overdue: number }> {
  const sum = { count: 0, overdue: 0 };
  for (let x = from.x; x <= to.x; x++)
    for (let y = from.y; y <= to.y; y++) {
      const tile = await readTile({ db: world.db, now, audience }, { z, x, y }, filter);
      sum.count += tile.total;
      sum.overdue += tile.overdue;
      if (tile.kind === "points") expect(tile.points.length + tile.more).toBe(tile.total);
      if (tile.kind === "cells") expect(tile.points.every(({ isOverdue }) => isOverdue)).toBe(true);
    }
  return sum;
}

/** The same, counted from the complaints by SQL only. */
async function countDirectly({ z, from, to, filter }: View): Promise<{ count: number; overdue: number }> {
  const { sql } = world;
  const layer = layerAt(z);
  const [range, scale] = [periodRange(filter.period), 2 ** (18 - z)];
  const [first, last] = [tileBoundsOf(from), tileBoundsOf(to)];
  const level = layer.kind === "areas" ? layer.level : "";
  const inside =
    layer.kind === "areas"
      ? sql`not c.is_confidential and exists (select from area a where a.level = ${level}
          and a.code = left(kelurahan_code, length(a.code)) and a.label_longitude >= ${first.west}
          and a.label_longitude < ${last.east} and a.label_latitude <= ${first.north} and a.label_latitude > ${last.south})`
      : sql`is_public and not c.is_confidential and status not in ('triage', 'removed', 'merged')
          and map_square / 262144 between ${from.x * scale} and ${(to.x + 1) * scale - 1}
          and map_square % 262144 between ${from.y * scale} and ${(to.y + 1) * scale - 1}`;
  const late = sql`(completion_stopped_at is null and completion_due_at < ${now.toISOString()}::timestamptz)`;
  const [row] = await sql<{ count: number; overdue: number }[]>`
    select count(*)::int as count, count(*) filter (where ${late})::int as overdue
    from complaint c join category k on k.code = c.category_code
    where ${inside} and status <> 'removed'
      ${filter.statuses ? sql`and status in ${sql([...filter.statuses])}` : sql``}
      ${filter.groups ? sql`and group_code in ${sql([...filter.groups])}` : sql``}
      ${filter.overdue ? sql`and ${late}` : sql``}
      ${range ? sql`and submitted_at >= ${range.from.toISOString()}::timestamptz and submitted_at < ${range.to.toISOString()}::timestamptz` : sql``}`;
  return row ?? { count: 0, overdue: 0 };
}

async function expectExactViews(count: number): Promise<void> {
  await untilCounted(world.db, mapModel, now);
  let seen = 0;
  for (const view of await someViews(count)) {
    const truth = await countDirectly(view);
    expect(await sumOfTiles(view), JSON.stringify(view)).toEqual(truth);
    seen += truth.count;
  }
  expect(seen).toBeGreaterThan(count);
}

it("the map counts 200 random views with random filters as the complaints do", async () => {
  await expectExactViews(200);
});

it("the map counts every complaint once for the city, also those without a place or about officials", async () => {
  const { count, unplaced } = await countCity({ db: world.db, audience }, everything);
  const [row] = await world.sql<{ all: number; unplaced: number }[]>`
    select count(*)::int as all, count(*) filter (where kelurahan_code is null or is_confidential)::int as unplaced
    from complaint where status <> 'removed'`;
  expect({ all: count, unplaced: unplaced.count }).toEqual(row);
  expect(unplaced.count).toBeGreaterThan(0);
});

it("the map lists late, then open, then the newest closed complaints, and never a private one", async () => {
  const tiles = await world.sql<{ square: string; n: number }[]>`
    select (map_square / 524288 * 131072 + map_square % 262144 / 2)::text as square, count(*)::int as n
    from complaint where map_square is not null group by 1 order by 2 desc limit 12`;
  for (const { square } of tiles) {
    const tile = { z: 17, x: Math.floor(Number(square) / 131_072), y: Number(square) % 131_072 };
    const { points } = await readTile({ db: world.db, now, audience }, tile, everything);
    const rank = points.map((one) =>
      one.isOverdue ? 0 : ["resolved", "rejected"].includes(one.status) ? 2 : 1,
    );
    expect(rank).toEqual(rank.toSorted());
    for (const point of points) expect(cellOf(point, 17)).toEqual(tile);
    const codes = points.map(({ code }) => code);
    const [hidden] = await world.sql`
      select count(*)::int as n from complaint where code = any(${codes}::text[]) and (not is_public or is_confidential)`;
    expect(hidden?.n).toBe(0);
  }
});

/** A worker in a process of its own, to be killed. */
function startProjector(): ChildProcess {
  const program = [
    "--import",
    "tsx",
    "server/statistics/testing/project-for-ever.ts",
    world.url,
    now.toISOString(),
  ];
  return spawn(process.execPath, program, { stdio: "ignore" });
}

/** An officer of a unit. */
const officerOf = (unitId: number): StaffActor => ({ ...world.staff.kelurahan, unitId, unitScope: [unitId] });

const somewhere = () => ({ latitude: -6.16 - random() * 0.08, longitude: 106.78 + random() * 0.1 });

async function change(open: { code: string; holder: number }[]): Promise<void> {
  const die = random();
  const target = open.splice(Math.floor(random() * open.length), 1)[0];
  if (die < 0.4 || !target) {
    const categoryCode = pick(["jalan", "narkoba", "puskesmas", "pungutan-liar"]);
    await world.submit({ point: somewhere(), categoryCode, isPublic: random() < 0.7 }, now);
  } else if (die < 0.7) {
    await world.move(officerOf(target.holder), target.code, "start", 0);
  } else {
    await world.move(world.staff.verifier, target.code, "remove", 0, { publicNote: "Memuat data pribadi." });
  }
}

const readHorizon = async () =>
  (await world.sql`select horizon::text from read_model where name = ${mapModel.name}`)[0]?.horizon;

it("is exact again after 1,000 concurrent changes and workers killed in their midst", async () => {
  const open = await world.sql<{ code: string; holder: number }[]>`
    select code, holder_unit_id::int as holder from complaint where status = 'waiting' and pending is null`;
  const targets = [...open];
  let [changed, kills, worker] = [0, 0, startProjector()];
  const write = async () => {
    while (changed < 1_000 || kills < 3) {
      await change(targets).then(
        () => (changed += 1),
        () => {},
      );
    }
  };
  const writing = Promise.all([write(), write(), write(), write()]);
  for (; kills < 3; kills++) {
    const before = await readHorizon();
    await until("the worker counts", async () => (await readHorizon()) !== before);
    const gone = once(worker, "exit");
    worker.kill("SIGKILL");
    await gone;
    worker = startProjector();
  }
  await writing;
  worker.kill("SIGKILL");
  expect(changed).toBeGreaterThanOrEqual(1_000);
  await expectExactViews(200);
}, 180_000);
