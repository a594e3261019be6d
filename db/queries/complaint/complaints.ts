import { and, eq, inArray, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { complaint, dailySerial, reporter } from "@/db/schema";

export type ComplaintRow = typeof complaint.$inferSelect;
export type NewComplaint = typeof complaint.$inferInsert;
type NewReporter = typeof reporter.$inferInsert;

export async function findComplaint(db: Queryable, code: string): Promise<ComplaintRow | null> {
  const [row] = await db.select().from(complaint).where(eq(complaint.code, code));
  return row ?? null;
}

export function listComplaintsByIds(db: Queryable, ids: readonly number[]): Promise<ComplaintRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(complaint)
    .where(inArray(complaint.id, [...ids]));
}

/**
 * Numbers of complaints whose question expired before a moment, or whose letters all came back; by the index of pending
 * requests.
 */
export async function listUnanswered(db: Queryable, until: Date, limit: number): Promise<string[]> {
  const rows = await db.execute<{ code: string }>(sql`
    select c.code from complaint c, lateral (
      select id, payload ->> 'until' as until from complaint_event
      where complaint_id = c.id and kind = 'ask' order by id desc limit 1) asked
    where c.pending = 'answer' and (asked.until::timestamptz <= ${until.toISOString()}::timestamptz
      or (select bool_and(a.state = 'dead') from answer a where a.complaint_id = c.id and a.event_id = asked.id))
    limit ${limit}`);
  return rows.map(({ code }) => code);
}

/** The row, locked until the transaction ends: two officers never move one complaint at once. */
export async function lockComplaint(tx: Transaction, code: string): Promise<ComplaintRow | null> {
  const [row] = await tx.select().from(complaint).where(eq(complaint.code, code)).for("update");
  return row ?? null;
}

/** The complaints merged into one, locked until the transaction ends. */
export function lockDuplicates(tx: Transaction, masterCode: string): Promise<ComplaintRow[]> {
  return tx
    .select()
    .from(complaint)
    .where(eq(complaint.masterCode, masterCode))
    .orderBy(complaint.id)
    .for("update");
}

export function listComplaintsByExternalId(
  db: Queryable,
  channelCode: string,
  externalIds: readonly string[],
) {
  return db
    .select({ id: complaint.id, code: complaint.code, externalId: complaint.externalId })
    .from(complaint)
    .where(and(eq(complaint.channelCode, channelCode), inArray(complaint.externalId, [...externalIds])));
}

/** Inserts complaints. Returns the new rows; a known (channel, external id) is left out. */
export function insertComplaints(tx: Transaction, rows: NewComplaint[]) {
  return tx
    .insert(complaint)
    .values(rows)
    .onConflictDoNothing({ target: [complaint.channelCode, complaint.externalId] })
    .returning({ id: complaint.id, code: complaint.code, externalId: complaint.externalId });
}

export async function insertReporters(tx: Transaction, rows: NewReporter[]): Promise<void> {
  if (rows.length > 0) await tx.insert(reporter).values(rows);
}

export async function setComplaint(
  tx: Transaction,
  id: number,
  values: Partial<NewComplaint>,
): Promise<void> {
  await tx.update(complaint).set(values).where(eq(complaint.id, id));
}

/** Replaces what is stored of a secret, unless it has changed meanwhile. */
export async function setSecretHash(
  db: Queryable,
  { id, from, to }: { id: number; from: Uint8Array; to: Uint8Array },
): Promise<void> {
  await db
    .update(complaint)
    .set({ secretHash: to })
    .where(and(eq(complaint.id, id), eq(complaint.secretHash, from)));
}

/** Takes as many serial numbers as each day (ISO date, Asia/Jakarta) needs. Returns the first of each. */
export async function takeSerials(
  db: Queryable,
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  // Days in order, against deadlocks. Outside the caller's transaction: a gap is harmless, a lock on the day's row
  // until commit is not.
  const wanted = [...counts].map(([day, last]) => ({ day, last })).sort((a, b) => (a.day < b.day ? -1 : 1));
  const rows = await db
    .insert(dailySerial)
    .values(wanted)
    .onConflictDoUpdate({ target: dailySerial.day, set: { last: sql`${dailySerial.last} + excluded.last` } })
    .returning({ day: dailySerial.day, last: dailySerial.last });
  return new Map(rows.map(({ day, last }) => [day, last - (counts.get(day) ?? 0) + 1]));
}

export async function findReporter(db: Queryable, complaintId: number) {
  const [row] = await db.select().from(reporter).where(eq(reporter.complaintId, complaintId));
  return row ?? null;
}
