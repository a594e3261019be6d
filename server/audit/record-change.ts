import type { Database, Transaction } from "@/db/database";
import { insertAdminChange, type NewAdminChange } from "@/db/queries/admin/admin-changes";
import type { StaffActor } from "@/server/domain/actor";
import type { AdminEntity } from "@/server/domain/admin/change";
import { logSecurity } from "./security-log";

/** The context of every verb of the administration. */
export type AdminContext = { db: Database; actor: StaffActor; now: Date };

type Change = {
  entity: AdminEntity;
  key: string | number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
};

/** Writes one row of the audit log, in the transaction of the change itself, and its line of the security log. */
export async function insertChange(tx: Transaction, change: NewAdminChange): Promise<void> {
  await insertAdminChange(tx, change);
  logSecurity({
    kind: "admin_change",
    outcome: "granted",
    actor: `staff:${change.staffId}`,
    subject: `${change.entity}:${change.key}`,
    fields: Object.keys(change.after ?? change.before ?? {}),
  });
}

/** The same for a change by an administrator. */
export function recordChange(
  tx: Transaction,
  { actor, now }: { actor: Pick<StaffActor, "staffId">; now: Date },
  { key, ...change }: Change,
): Promise<void> {
  return insertChange(tx, { ...change, key: String(key), at: now, staffId: actor.staffId });
}
