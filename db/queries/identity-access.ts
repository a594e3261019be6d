import type { Transaction } from "../database";
import { identityAccess } from "../schema";

export async function insertIdentityAccess(
  tx: Transaction,
  row: typeof identityAccess.$inferInsert,
): Promise<void> {
  await tx.insert(identityAccess).values(row);
}
