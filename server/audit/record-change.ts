import type { Database, Transaction } from "@/db/database";
import { insertAdminChange } from "@/db/queries/admin/admin-changes";
import type { StaffActor } from "@/server/domain/actor";
import type { AdminEntity } from "@/server/domain/admin/change";

/** The context of every verb of the administration. */
export type AdminContext = { db: Database; actor: StaffActor; now: Date };

type Change = {
  entity: AdminEntity;
  key: string | number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
};

/** Writes one row of the audit log, in the transaction of the change itself. */
export function recordChange(
  tx: Transaction,
  { actor, now }: Pick<AdminContext, "actor" | "now">,
  { key, ...change }: Change,
): Promise<void> {
  return insertAdminChange(tx, { ...change, key: String(key), at: now, staffId: actor.staffId });
}
