import { eq, sql } from "drizzle-orm";
import type { Queryable } from "../database";
import { complaint, staff, workerHeartbeat } from "../schema";

/** Seconds since the worker's last heartbeat by the database's clock; null before the first. */
export async function findHeartbeatAge(db: Queryable): Promise<number | null> {
  const age = sql<number>`extract(epoch from clock_timestamp() - ${workerHeartbeat.at})::float8`;
  const [row] = await db.select({ age }).from(workerHeartbeat);
  return row ? row.age : null;
}

export async function setHeartbeat(db: Queryable): Promise<void> {
  const at = sql`clock_timestamp()`;
  await db
    .insert(workerHeartbeat)
    .values({ id: 1, at })
    .onConflictDoUpdate({ target: workerHeartbeat.id, set: { at } });
}

export async function hasComplaints(db: Queryable): Promise<boolean> {
  return (await db.select({ id: complaint.id }).from(complaint).limit(1)).length > 0;
}

/** Whether anybody can sign in. */
export async function hasAccounts(db: Queryable): Promise<boolean> {
  return (await db.select({ id: staff.id }).from(staff).where(eq(staff.isActive, true)).limit(1)).length > 0;
}
