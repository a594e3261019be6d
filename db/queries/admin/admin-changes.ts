import { and, desc, eq, lt } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { adminChange, staff } from "@/db/schema";
import type { AdminEntity } from "@/server/domain/admin/change";

export type NewAdminChange = typeof adminChange.$inferInsert;

export async function insertAdminChange(tx: Transaction, change: NewAdminChange): Promise<void> {
  await tx.insert(adminChange).values(change);
}

type Filter = {
  entity: AdminEntity | null;
  staffId: number | null;
  key: string | null;
  before: number | null;
};

/** Changes with the names of who made them, the newest first. */
export function listAdminChanges(db: Queryable, filter: Filter, limit: number) {
  return db
    .select({
      id: adminChange.id,
      at: adminChange.at,
      staffName: staff.name,
      entity: adminChange.entity,
      key: adminChange.key,
      before: adminChange.before,
      after: adminChange.after,
      reason: adminChange.reason,
    })
    .from(adminChange)
    .innerJoin(staff, eq(staff.id, adminChange.staffId))
    .where(
      and(
        filter.entity ? eq(adminChange.entity, filter.entity) : undefined,
        filter.staffId ? eq(adminChange.staffId, filter.staffId) : undefined,
        filter.key ? eq(adminChange.key, filter.key) : undefined,
        filter.before ? lt(adminChange.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(adminChange.id))
    .limit(limit);
}

/** Everyone who ever changed something. */
export function listChangers(db: Queryable) {
  return db
    .selectDistinct({ id: staff.id, name: staff.name })
    .from(adminChange)
    .innerJoin(staff, eq(staff.id, adminChange.staffId))
    .orderBy(staff.name);
}
