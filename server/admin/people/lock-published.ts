import { randomBytes } from "node:crypto";
import type { Database } from "@/db/database";
import { endSessions, setPerson } from "@/db/queries/staff/people";
import { insertChange } from "@/server/audit/record-change";
import { hashPassword } from "@/server/auth/password";
import { listPublishedAccounts } from "@/server/auth/published-accounts";

/**
 * Deactivates the accounts that the published password opens and gives them one that nobody knows, so that nobody
 * can open them either once they are activated again. Returns their e-mail addresses.
 */
export async function lockPublished({ db, now }: { db: Database; now: Date }): Promise<string[]> {
  const accounts = await listPublishedAccounts(db);
  const passwordHash = await hashPassword(randomBytes(32).toString("base64url"));
  await db.transaction(async (tx) => {
    for (const { id } of accounts) {
      await setPerson(tx, id, { isActive: false, passwordHash });
      const endedSessions = await endSessions(tx, id, now);
      await insertChange(tx, {
        at: now,
        staffId: id,
        entity: "staff",
        key: String(id),
        before: { isActive: true },
        after: { isActive: false, endedSessions },
        reason: "npm run admin:create -- --lock-demonstration",
      });
    }
  });
  return accounts.map(({ email }) => email);
}
