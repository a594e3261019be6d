import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedAccounts } from "@/db/seed/demonstration/accounts";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import type { StaffActor } from "@/server/domain/actor";
import { audienceOf } from "@/server/domain/statistics/disclosure";
import { countOf, drillNames } from "@/server/domain/statistics/drill";
import { readAreaStanding, readCubeFigures } from "@/server/domain/statistics/figures";
import { type Scope, scopeSchema } from "@/server/domain/statistics/scope";
import { backlog } from "./backlog";
import { breakdown } from "./breakdown";
import { listComplaints } from "./list-complaints";
import { cubeModel } from "./model";
import { readStatistics } from "./read-statistics";
import { untilCounted } from "./testing/until-counted";

const now = new Date("2026-11-20T05:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedAccounts(database.db, "a hash");
  await seedDemonstration(database, {
    complaints: 4_000,
    from: "2026-07-24",
    to: "2026-11-20",
    seed: 3,
    now,
    hashSecret: (channel, id) =>
      createHash("sha256")
        .update(channel + id)
        .digest(),
  });
  await untilCounted(database.db, cubeModel, now);
});
afterAll(() => database.close());

const scope = (over: Partial<Scope> = {}): Scope =>
  scopeSchema.parse({ from: "2026-08-01", to: "2026-10-31", ...over });
const governor: StaffActor = {
  kind: "staff",
  staffId: 1,
  role: "governor",
  unitId: 1,
  unitScope: [1],
  areaPrefix: null,
};
const context = () => ({ db: database.db, now, audience: audienceOf(governor) });

/** The figures computed another way: from the rows, in SQL, with exact percentiles. */
async function askRows({ area, category, agency, channel, from, to }: Scope) {
  const { sql } = database;
  const single = category.startsWith("=") ? category.slice(1) : null;
  const [row] = await sql`
    with recursive body as (
      select id, id as unit_id, code, kind, parent_id from unit
      union all select b.id, u.id, u.code, u.kind, u.parent_id from body b join unit u on u.id = b.parent_id
        where b.kind in ('suku_dinas', 'upt')
    ), agency as (
      select id, case when kind in ('kota', 'kecamatan', 'kelurahan') then 'kelurahan' else code end as code from body
      where kind not in ('suku_dinas', 'upt') or parent_id is null
    ), seen as (
      select c.*, k.group_code, coalesce(a.code, 'intake') as agency,
        case when c.is_confidential then '' else coalesce(c.kelurahan_code, '') end as place,
        (submitted_at at time zone 'Asia/Jakarta')::date between ${from} and ${to} as came,
        (completion_due_at at time zone 'Asia/Jakarta')::date between ${from} and ${to} as was_due,
        (completion_stopped_at at time zone 'Asia/Jakarta')::date between ${from} and ${to} as was_done
      from complaint c join category k on k.code = c.category_code left join agency a on a.id = coalesce(c.holder_unit_id, c.origin_unit_id)
      where c.status <> 'removed'
    )
    select count(*) filter (where came)::int as received,
      count(*) filter (where came and status = 'resolved')::int as resolved,
      count(*) filter (where came and status = 'merged')::int as merged,
      count(*) filter (where came and completion_stopped_at is null and completion_due_at < ${now})::int as "openOverdue",
      count(*) filter (where came and recurs_of_code is not null)::int as recurring,
      count(*) filter (where was_due and status = 'resolved' and completion_stopped_at <= completion_due_at)::int as "onTime",
      count(*) filter (where was_due and (status = 'resolved' or completion_stopped_at is null and completion_due_at < ${now}))::int as due,
      (avg(round(extract(epoch from completion_stopped_at - clock_started_at) / 60)) filter (where was_done and status = 'resolved'))::float8 as "grossMean",
      (percentile_cont(0.5) within group (order by completion_net_ms / 60000.0) filter (where was_done and status = 'resolved'))::float8 as "netMedian",
      (percentile_cont(0.9) within group (order by completion_net_ms / 60000.0) filter (where was_done and status = 'resolved'))::float8 as "netP90"
    from seen
    where place like ${`${area}%`} and (${channel} = '' or channel_code = ${channel}) and (${agency} = '' or agency = ${agency})
      and (${category} = '' or group_code = ${category} or category_code = ${single})`;
  if (!row) throw new Error("no row");
  return row;
}

describe("the statistics of a scope", () => {
  it.each<[string, Partial<Scope>]>([
    ["the city", {}],
    ["a week of the city", { from: "2026-10-05", to: "2026-10-11" }],
    ["a kota", { area: "31.74" }],
    ["a kelurahan", { area: "31.74.01.1001" }],
    ["a channel", { channel: "jaki" }],
    ["an agency", { agency: "dinas-bina-marga" }],
    ["the kelurahan themselves", { agency: "kelurahan" }],
    ["a group of categories", { category: "jalan" }],
    ["a category", { category: "=parkir-liar" }],
    ["a kecamatan's agency", { area: "31.74.01", agency: "dinas-perhubungan" }],
    [
      "everything narrowed",
      { area: "31.74", category: "jalan", agency: "dinas-bina-marga", channel: "jaki" },
    ],
  ])("of %s equal a count of the rows", async (_what, over) => {
    const { totals } = await readStatistics(context(), scope(over));
    const rows = await askRows(scope(over));
    expect({
      received: totals.received,
      resolved: totals.resolved,
      merged: totals.merged,
      openOverdue: totals.openOverdue,
      recurring: totals.recurring.count,
      onTime: totals.onTime.count,
      due: totals.onTime.of,
    }).toEqual({
      received: rows.received,
      resolved: rows.resolved,
      merged: rows.merged,
      openOverdue: rows.openOverdue,
      recurring: rows.recurring,
      onTime: rows.onTime,
      due: rows.due,
    });
    if (totals.gross.count === 0) return;
    expect(totals.gross.mean).toBeCloseTo(rows.grossMean, 2);
    for (const [read, exact] of [
      [totals.net.median, rows.netMedian],
      [totals.net.p90, rows.netP90],
    ]) {
      if (totals.net.count >= 30) expect(Math.abs(Math.log2(read / exact))).toBeLessThan(0.25);
    }
  });

  it("are compared with the previous period and add up over its steps", async () => {
    const { totals, before, series } = await readStatistics(
      context(),
      scope({ from: "2026-09-01", to: "2026-09-30" }),
    );
    expect(before).toMatchObject({ from: "2026-08-01", to: "2026-08-31" });
    expect(before.totals.received).toBe(
      (await askRows(scope({ from: "2026-08-01", to: "2026-08-31" }))).received,
    );
    expect(series).toHaveLength(30);
    expect(series.reduce((sum, { figures }) => sum + figures.received, 0)).toBe(totals.received);
  });
});

describe("the published ratios", () => {
  it("appear as published: JAKI near 91 %, the three largest categories, right-tailed durations, late open complaints", async () => {
    const whole = scope();
    const { totals } = await readStatistics(context(), whole);
    const { rows: channels } = await breakdown(context(), { ...whole, by: "channel" }, readCubeFigures);
    const { rows: categories } = await breakdown(context(), { ...whole, by: "category" }, readCubeFigures);
    const share = (rows: typeof channels, key: string) =>
      (rows.find((row) => row.key === key)?.figures.received ?? 0) / totals.received;
    expect(share(channels, "jaki")).toBeGreaterThan(0.86);
    expect(share(channels, "jaki")).toBeLessThan(0.93);
    expect(share(categories, "=jalan")).toBeGreaterThan(0.11);
    expect(share(categories, "=pohon")).toBeGreaterThan(0.08);
    expect(share(categories, "=parkir-liar")).toBeGreaterThan(0.08);
    const { mean, median } = totals.gross;
    expect((median ?? 0) / 60).toBeLessThan(24);
    expect((mean ?? 0) / (median ?? 1)).toBeGreaterThan(1.5);
    expect(totals.onTime.count + totals.late + totals.openLate).toBe(totals.onTime.of);
    expect(totals.openLate).toBeGreaterThan(0);
  });
});

describe("a breakdown", () => {
  it.each(["kota", "agency", "group", "category", "channel"] as const)(
    "by %s adds up to the total",
    async (by) => {
      const { totals } = await readStatistics(context(), scope());
      const { rows } = await breakdown(context(), { ...scope(), by }, readCubeFigures);
      const sum = rows.reduce((total, { figures }) => total + figures.received, 0);
      if (by === "kota") expect(sum).toBeLessThanOrEqual(totals.received);
      else expect(sum).toBe(totals.received);
    },
  );

  it("by kelurahan equals each kelurahan's own statistics", async () => {
    const { rows } = await breakdown(
      context(),
      { ...scope({ area: "31.71" }), by: "kelurahan" },
      readCubeFigures,
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { key, figures } of rows.slice(0, 5)) {
      expect(figures).toEqual((await readStatistics(context(), scope({ area: key }))).totals);
    }
    const standings = await breakdown(
      context(),
      { ...scope({ area: "31.71" }), by: "kelurahan" },
      readAreaStanding,
    );
    for (const [place, { figures }] of standings.rows.entries()) {
      expect(figures.onTime).toEqual(rows[place]?.figures.onTime);
      expect(rows[place]?.figures).toMatchObject(figures);
    }
  });
});

describe("the complaints behind a figure", () => {
  it.each(drillNames)("are as many as the figure of %s, in every kind of view", async (drill) => {
    for (const over of [
      { area: "31.74" },
      { area: "31.71.01", category: "jalan" },
      { area: "31.75", agency: "dinas-bina-marga" },
      { area: "31.73", category: "=pohon", channel: "jaki" },
    ]) {
      const { totals } = await readStatistics(context(), scope(over));
      const asked = { ...scope(over), drill, cursor: null };
      const { items, nextCursor } = await listComplaints({ ...context(), actor: governor }, asked, 5_000);
      expect([over, items.length]).toEqual([over, countOf(totals, drill)]);
      expect(nextCursor).toBeNull();
    }
  });

  it("are paged, each once", async () => {
    const asked = { ...scope({ area: "31.74" }), drill: "received" as const };
    const codes: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const page = await listComplaints({ ...context(), actor: governor }, { ...asked, cursor }, 100);
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    const { totals } = await readStatistics(context(), scope({ area: "31.74" }));
    expect(new Set(codes).size).toBe(totals.received);
    expect(codes).toHaveLength(totals.received);
  });
});

describe("the backlog", () => {
  it("contains all open complaints, by age", async () => {
    const read = await backlog(context(), { area: "", category: "", agency: "", channel: "" });
    const [open] = await database.sql`
      select count(*)::int as open, count(*) filter (where submitted_at > ${now}::timestamptz - interval '1 day')::int as young
      from complaint where status not in ('resolved', 'rejected', 'merged', 'removed')`;
    expect(read?.classes.reduce((sum, one) => sum + one.open, 0)).toBe(open?.open);
    expect(read?.classes[0]?.open).toBeGreaterThanOrEqual(open?.young);
  });

  it("has no daily figures where days are not counted", async () => {
    expect(
      await backlog(context(), { area: "31.71", category: "jalan", agency: "", channel: "" }),
    ).toBeNull();
  });
});
