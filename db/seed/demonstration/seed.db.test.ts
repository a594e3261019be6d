import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listShapes } from "@/db/queries/area/areas";
import { listUnitScope } from "@/db/queries/staff/units";
import { area, complaint, complaintEvent, unit } from "@/db/schema";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { buildLocator } from "@/server/area/locator";
import { readLedger } from "@/server/domain/complaint/ledger";
import { replay } from "@/server/domain/complaint/replay";
import { readClock } from "@/server/domain/complaint/sla";
import { isClosed, moves } from "@/server/domain/complaint/status";
import { hours } from "@/server/domain/duration";
import { mayReceive } from "@/server/domain/staff/receiving";
import { seedAccounts } from "./accounts";
import { holderRole } from "./office";
import { seedDemonstration } from "./seed";

const now = new Date("2026-11-20T05:00:00Z");
const options = {
  complaints: 5_000,
  from: "2026-07-24",
  to: "2026-11-20",
  seed: 1,
  now,
  hashSecret: (channel: string, id: string) =>
    createHash("sha256")
      .update(channel + id)
      .digest(),
};

type Row = typeof complaint.$inferSelect;
type EventRow = typeof complaintEvent.$inferSelect;

let database: TestDatabase;
let rows: Row[];
let timelines: Map<number, EventRow[]>;
const timelineOf = (row: Row) => timelines.get(row.id) ?? [];

async function readAll({ db }: TestDatabase) {
  const complaints = await db.select().from(complaint).orderBy(complaint.id);
  const events = await db.select().from(complaintEvent).orderBy(complaintEvent.id);
  const byComplaint = new Map<number, EventRow[]>(complaints.map(({ id }) => [id, []]));
  for (const event of events) byComplaint.get(event.complaintId)?.push(event);
  return { complaints, byComplaint };
}

beforeAll(async () => {
  database = await createTestDatabase();
  await seedAccounts(database.db, "a hash");
  await seedDemonstration(database, options);
  const all = await readAll(database);
  rows = all.complaints;
  timelines = all.byComplaint;
});
afterAll(() => database.close());

describe("seeded complaints", () => {
  it("are as many as requested, each with a timeline that replays to its row", () => {
    expect(rows).toHaveLength(5_000);
    for (const row of rows) expect(row, row.code).toMatchObject(replay(timelineOf(row)));
  });

  it("have the deadlines that their ledgers say", () => {
    for (const row of rows) {
      const ledger = readLedger(timelineOf(row));
      const completion = readClock(ledger.completion, now);
      expect(readClock(ledger.coordination, now).dueAt, row.code).toEqual(row.coordinationDueAt);
      expect(completion.dueAt, row.code).toEqual(row.completionDueAt);
      expect(completion.stoppedAt, row.code).toEqual(row.completionStoppedAt);
    }
  });

  it("have events in order of time, none in the future", () => {
    for (const row of rows) {
      const times = timelineOf(row).map(({ at }) => at.getTime());
      expect(times, row.code).toEqual([...times].sort((a, b) => a - b));
      expect(times[0], row.code).toBe(row.submittedAt.getTime());
      expect(times.at(-1), row.code).toBeLessThanOrEqual(now.getTime());
    }
  });

  it("have positions inside the kelurahan that they name", async () => {
    const locate = buildLocator(await listShapes(database.db, "kelurahan", "2026-11-24"));
    const placed = rows.flatMap(({ latitude, longitude, kelurahanCode }) =>
      latitude === null || longitude === null ? [] : [{ latitude, longitude, kelurahanCode }],
    );
    const right = placed.filter((row) => locate(row).kelurahanCode === row.kelurahanCode);
    expect(right.length / placed.length).toBeGreaterThan(0.995);
  });
});

describe("every seeded move", () => {
  it("is allowed by the table of moves, with all that it requires but the photo", async () => {
    const units = new Map((await database.db.select().from(unit)).map((one) => [one.id, one]));
    const scopes = new Map<number, number[]>();
    for (const row of rows) {
      const events = timelineOf(row);
      for (const [index, event] of events.entries()) {
        if (event.kind === "submit" || event.kind === "note" || event.kind === "absorb") continue;
        const before = replay(events.slice(0, index));
        const office = event.unitId === null ? undefined : units.get(event.unitId);
        const role = office && holderRole[office.kind];
        const move = moves.find(
          ({ action, from, pending, relation, by }) =>
            action === event.kind &&
            from.includes(before.status) &&
            (action === "remove" || (pending ?? null) === before.pending) &&
            (relation === "reporter"
              ? by === "reporter" && event.actorKind === "reporter"
              : relation === "office"
                ? office?.code === "biro-pemerintahan"
                : event.unitId === before.holderUnitId && by !== "reporter" && role && by.includes(role)),
        );
        const what = `${row.code} ${event.kind} from ${before.status}`;
        if (!move) throw new Error(what);
        const target =
          move.to === "same" ? before.status : move.to === "previous" ? before.previousStatus : move.to;
        expect(event.toStatus, what).toBe(target);
        const { payload, publicNote, toUnitId } = event;
        if (move.owes.includes("public_note") || move.owes.includes("reason"))
          expect(publicNote, what).toBeTruthy();
        if (move.owes.includes("date")) expect(payload.until, what).toBeTruthy();
        if (move.owes.includes("rejection_reason")) expect(payload.rejectionReason, what).toBeTruthy();
        if (move.owes.includes("master")) expect(payload.masterCode, what).toBeTruthy();
        if (move.owes.includes("place")) expect(payload.kelurahanCode, what).toBeTruthy();
        if (!move.owes.includes("unit")) continue;
        const receiver = toUnitId === null ? undefined : units.get(toUnitId);
        if (!receiver || event.unitId === null) throw new Error(`${what} names no unit`);
        const scope = scopes.get(event.unitId) ?? (await listUnitScope(database.db, event.unitId));
        scopes.set(event.unitId, scope);
        expect(mayReceive(move.action, receiver, { ...before, scope }), what).toBe(true);
      }
    }
  });

  it("merges a duplicate only into an open complaint of equal privacy, which absorbs it", () => {
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const merged = rows.filter((row) => row.status === "merged");
    expect(merged.length).toBeGreaterThan(20);
    for (const row of merged) {
      const master = byCode.get(row.masterCode ?? "");
      if (!master) throw new Error(`${row.code} has no master`);
      expect(master.isPublic).toBe(row.isPublic);
      const taken = timelineOf(master).find(
        (event) => event.kind === "absorb" && event.internalNote === row.code,
      );
      expect(taken?.at).toEqual(row.lastEventAt);
      expect(isClosed(taken?.fromStatus ?? "removed")).toBe(false);
    }
  });
});

describe("the published ratios", () => {
  const share = (fits: (row: Row) => boolean) => rows.filter(fits).length / rows.length;
  const between = (value: number, least: number, most: number) => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  };

  it("hold for channels, categories and privacy", () => {
    between(
      share((row) => row.channelCode === "jaki"),
      0.86,
      0.92,
    );
    between(
      share((row) => row.categoryCode === "jalan"),
      0.12,
      0.16,
    );
    between(
      share((row) => row.categoryCode === "pohon"),
      0.09,
      0.125,
    );
    between(
      share((row) => row.categoryCode === "parkir-liar"),
      0.085,
      0.12,
    );
    between(
      share((row) => !row.isPublic),
      0.06,
      0.11,
    );
    between(
      share((row) => row.isConfidential),
      0.0005,
      0.01,
    );
    between(
      share((row) => row.isNearBorder),
      0.01,
      0.12,
    );
  });

  it("hold for what is open, late, scheduled and closed", () => {
    between(
      share((row) => !isClosed(row.status)),
      0.02,
      0.045,
    );
    between(
      share((row) => row.completionStoppedAt === null && row.completionDueAt < now),
      0.003,
      0.02,
    );
    between(
      share((row) => row.status === "scheduled"),
      0.004,
      0.012,
    );
    between(
      share((row) => row.status === "coordinated"),
      0.002,
      0.014,
    );
    between(
      share((row) => row.status === "rejected"),
      0.01,
      0.03,
    );
    between(
      share((row) => row.status === "merged"),
      0.004,
      0.02,
    );
    expect(new Set(rows.flatMap((row) => row.rejectionReason ?? [])).size).toBe(7);
    for (const count of ["returnCount", "reopenCount", "extensionCount", "hopCount"] as const) {
      between(
        share((row) => row[count] > 0),
        0.001,
        0.06,
      );
    }
  });

  it("hold for the completion time: half within a day, the mean in days, not all on time", () => {
    const resolved = rows.filter((row) => row.status === "resolved");
    const taken = resolved.map(
      (row) => (Number(row.completionStoppedAt) - Number(row.submittedAt)) / hours(1),
    );
    const middle = taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
    between(middle, 8, 24);
    between(taken.reduce((sum, one) => sum + one, 0) / taken.length, 30, 75);
    between(
      resolved.filter((row) => Number(row.completionStoppedAt) <= Number(row.completionDueAt)).length /
        resolved.length,
      0.9,
      0.99,
    );
  });

  it("reach nearly every kelurahan, unevenly", async () => {
    const all = await database.db.select().from(area).where(eq(area.level, "kelurahan"));
    const counts = all.map(({ code }) => rows.filter((row) => row.kelurahanCode === code).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(255);
    expect(Math.max(...counts)).toBeGreaterThan(3 * (rows.length / all.length));
  });
});
