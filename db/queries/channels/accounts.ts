import { eq, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { channelAccount } from "../../schema";

export async function findAccount(db: Queryable, channelCode: string) {
  const [row] = await db.select().from(channelAccount).where(eq(channelAccount.channelCode, channelCode));
  return row ?? null;
}

export function listAccounts(db: Queryable) {
  return db
    .select({
      channelCode: channelAccount.channelCode,
      isOn: channelAccount.isOn,
      sealed: channelAccount.sealed,
      updatedAt: channelAccount.updatedAt,
    })
    .from(channelAccount);
}

export async function putAccount(
  db: Queryable,
  account: { channelCode: string; isOn: boolean; sealed: Uint8Array; updatedAt: Date },
): Promise<void> {
  await db
    .insert(channelAccount)
    .values(account)
    .onConflictDoUpdate({
      target: channelAccount.channelCode,
      set: {
        isOn: sql`excluded.is_on`,
        sealed: sql`excluded.sealed`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
}

export async function setMailCursor(db: Queryable, channelCode: string, cursor: string): Promise<void> {
  await db.update(channelAccount).set({ cursor }).where(eq(channelAccount.channelCode, channelCode));
}
