import { and, desc, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { apiKey, staff } from "@/db/schema";

export type ApiKeyRow = typeof apiKey.$inferSelect;

export async function findApiKeyByHash(db: Queryable, keyHash: Uint8Array): Promise<ApiKeyRow | null> {
  const [row] = await db.select().from(apiKey).where(eq(apiKey.keyHash, keyHash));
  return row ?? null;
}

export async function insertApiKey(
  tx: Transaction,
  row: Omit<typeof apiKey.$inferInsert, "id">,
): Promise<ApiKeyRow> {
  const [kept] = await tx.insert(apiKey).values(row).returning();
  if (!kept) throw new Error("a key was not kept");
  return kept;
}

/** The public key of the practice city; created when it is missing. */
export async function ensureApiKey(
  db: Queryable,
  row: Omit<typeof apiKey.$inferInsert, "id">,
): Promise<void> {
  await db.insert(apiKey).values(row).onConflictDoNothing({ target: apiKey.keyHash });
}

export async function lockApiKey(tx: Transaction, id: number): Promise<ApiKeyRow | null> {
  const [row] = await tx.select().from(apiKey).where(eq(apiKey.id, id)).for("update");
  return row ?? null;
}

export async function setApiKeyRevoked(tx: Transaction, id: number, revokedAt: Date): Promise<void> {
  await tx.update(apiKey).set({ revokedAt }).where(eq(apiKey.id, id));
}

/** Records the day of use, once a day. */
export async function setApiKeyUsed(db: Queryable, id: number, day: string): Promise<void> {
  await db
    .update(apiKey)
    .set({ lastUsedOn: day })
    .where(and(eq(apiKey.id, id), sql`${apiKey.lastUsedOn} is distinct from ${day}::date`));
}

/** Keys without their hashes, the newest first. */
export function listApiKeys(db: Queryable, limit: number) {
  return db
    .select({
      id: apiKey.id,
      name: apiKey.name,
      contact: apiKey.contact,
      hint: apiKey.hint,
      jurisdiction: apiKey.jurisdiction,
      scopes: apiKey.scopes,
      channelCode: apiKey.channelCode,
      perMinute: apiKey.perMinute,
      lastDay: apiKey.lastDay,
      createdAt: apiKey.createdAt,
      createdBy: staff.name,
      revokedAt: apiKey.revokedAt,
      lastUsedOn: apiKey.lastUsedOn,
    })
    .from(apiKey)
    .leftJoin(staff, eq(staff.id, apiKey.createdById))
    .orderBy(desc(apiKey.createdAt), desc(apiKey.id))
    .limit(limit);
}
