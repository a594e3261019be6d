import type { Queryable } from "@/db/database";
import { listDemonstrationStaff } from "@/db/queries/staff/people";
import { demonstrationPassword } from "@/server/domain/staff/password";
import { verifyPassword } from "./password";

/** The active accounts that the demonstration's published password opens. */
export async function listPublishedAccounts(db: Queryable): Promise<{ id: number; email: string }[]> {
  const accounts = await listDemonstrationStaff(db);
  const hashes = [...new Set(accounts.map(({ passwordHash }) => passwordHash))];
  const verdicts = hashes.map(
    async (hash) => [hash, await verifyPassword(hash, demonstrationPassword)] as const,
  );
  const isOpen = new Map(await Promise.all(verdicts));
  return accounts.filter(({ passwordHash }) => isOpen.get(passwordHash));
}
