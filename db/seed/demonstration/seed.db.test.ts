import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaint, complaintEvent } from "@/db/schema";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { readLedger } from "@/server/domain/complaint/ledger";
import { replay } from "@/server/domain/complaint/replay";
import { readClock } from "@/server/domain/complaint/sla";
import { seedAccounts } from "./accounts";
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
  it("are as many as were asked for, each with a timeline that replays to its row", () => {
    expect(rows).toHaveLength(5_000);
    for (const row of rows) expect(row, row.code).toMatchObject(replay(timelineOf(row)));
  });

  it("have the deadlines that their ledgers say", () => {
    for (const row of rows) {
      const ledger = readLedger(timelineOf(row));
      const [coordination, completion] = [ledger.coordination, ledger.completion].map((one) =>
        readClock(one, now),
      );
      expect(coordination?.dueAt, row.code).toEqual(row.coordinationDueAt);
      expect(completion?.dueAt, row.code).toEqual(row.completionDueAt);
      expect(completion?.stoppedAt, row.code).toEqual(row.completionStoppedAt);
    }
  });
});
