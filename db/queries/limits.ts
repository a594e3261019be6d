import { asc, eq, sql } from "drizzle-orm";
import { jakartaDay } from "@/server/domain/calendar";
import type { Weight } from "@/server/domain/complaint/category";
import { holdsOn, pickForWeight } from "@/server/domain/validity";
import type { Queryable, Transaction } from "../database";
import { extensionLimit, handOverLimit, keepingLimit } from "../schema";

export type ExtensionLimitRow = typeof extensionLimit.$inferSelect;
export type HandOverLimitRow = typeof handOverLimit.$inferSelect;

/** Every limit that ever held or is to come. */
export const listExtensionLimits = (db: Queryable) =>
  db.select().from(extensionLimit).orderBy(asc(extensionLimit.id));
export const listHandOverLimits = (db: Queryable) =>
  db.select().from(handOverLimit).orderBy(asc(handOverLimit.id));
export const listKeepingLimits = (db: Queryable) =>
  db.select().from(keepingLimit).orderBy(asc(keepingLimit.id));

/** How many days arrivals are kept at a moment; null when no row says so. */
export async function findKeepingLimit(db: Queryable, at: Date) {
  const rows = (await listKeepingLimits(db)).filter((row) => holdsOn(row, jakartaDay(at)));
  return rows.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/** How often and how many days ahead more time may be asked for at a moment; null when no row says so. */
export async function findExtensionLimit(db: Queryable, weight: Weight, at: Date) {
  const found = pickForWeight(await listExtensionLimits(db), { weight, day: jakartaDay(at) });
  return found && { maxCount: found.maxCount, maxDays: found.maxDays };
}

/** After how many hops Biro arbitrates at a moment; null when nothing limits them. */
export async function findMaxHops(db: Queryable, at: Date): Promise<number | null> {
  const rows = (await listHandOverLimits(db)).filter((row) => holdsOn(row, jakartaDay(at)));
  return rows.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]?.maxHops ?? null;
}

export async function lockExtensionLimits(tx: Transaction): Promise<ExtensionLimitRow[]> {
  await tx.execute(sql`lock table ${extensionLimit} in share row exclusive mode`);
  return listExtensionLimits(tx);
}

export async function lockHandOverLimits(tx: Transaction): Promise<HandOverLimitRow[]> {
  await tx.execute(sql`lock table ${handOverLimit} in share row exclusive mode`);
  return listHandOverLimits(tx);
}

export async function lockKeepingLimits(tx: Transaction) {
  await tx.execute(sql`lock table ${keepingLimit} in share row exclusive mode`);
  return listKeepingLimits(tx);
}

export async function insertExtensionLimit(
  tx: Transaction,
  row: typeof extensionLimit.$inferInsert,
): Promise<number> {
  const [stored] = await tx.insert(extensionLimit).values(row).returning({ id: extensionLimit.id });
  if (!stored) throw new Error("limit was not stored");
  return stored.id;
}

export async function insertHandOverLimit(
  tx: Transaction,
  row: typeof handOverLimit.$inferInsert,
): Promise<number> {
  const [stored] = await tx.insert(handOverLimit).values(row).returning({ id: handOverLimit.id });
  if (!stored) throw new Error("limit was not stored");
  return stored.id;
}

export async function insertKeepingLimit(
  tx: Transaction,
  row: typeof keepingLimit.$inferInsert,
): Promise<number> {
  const [stored] = await tx.insert(keepingLimit).values(row).returning({ id: keepingLimit.id });
  if (!stored) throw new Error("limit was not stored");
  return stored.id;
}

export async function setExtensionLimitEnd(tx: Transaction, id: number, validTo: string): Promise<void> {
  await tx.update(extensionLimit).set({ validTo }).where(eq(extensionLimit.id, id));
}

export async function setHandOverLimitEnd(tx: Transaction, id: number, validTo: string): Promise<void> {
  await tx.update(handOverLimit).set({ validTo }).where(eq(handOverLimit.id, id));
}

export async function setKeepingLimitEnd(tx: Transaction, id: number, validTo: string): Promise<void> {
  await tx.update(keepingLimit).set({ validTo }).where(eq(keepingLimit.id, id));
}
