import type { Transaction } from "@/db/database";
import { identityAccess } from "@/db/schema";

export async function insertIdentityAccess(
  tx: Transaction,
  row: typeof identityAccess.$inferInsert,
): Promise<void> {
  await tx.insert(identityAccess).values(row);
}
