import { and, asc, count, eq, or } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { savedView, staff } from "@/db/schema";

const columns = {
  id: savedView.id,
  name: savedView.name,
  ownerId: savedView.ownerId,
  ownerName: staff.name,
  unitId: savedView.unitId,
  isShared: savedView.isShared,
  filter: savedView.filter,
};

/** An officer's own views and those shared in their unit, by name. */
export function listSavedViews(db: Queryable, { staffId, unitId }: { staffId: number; unitId: number }) {
  return db
    .select(columns)
    .from(savedView)
    .innerJoin(staff, eq(staff.id, savedView.ownerId))
    .where(
      or(eq(savedView.ownerId, staffId), and(eq(savedView.unitId, unitId), eq(savedView.isShared, true))),
    )
    .orderBy(asc(savedView.name), asc(savedView.id));
}

export async function lockSavedView(tx: Transaction, id: number) {
  const [row] = await tx.select().from(savedView).where(eq(savedView.id, id)).for("update");
  return row ?? null;
}

export async function countSavedViews(db: Queryable, ownerId: number): Promise<number> {
  const [row] = await db.select({ count: count() }).from(savedView).where(eq(savedView.ownerId, ownerId));
  return row?.count ?? 0;
}

/** Returns the new id, or null when the owner has a view of this name. */
export async function insertSavedView(
  tx: Transaction,
  view: typeof savedView.$inferInsert,
): Promise<number | null> {
  const [row] = await tx.insert(savedView).values(view).onConflictDoNothing().returning({ id: savedView.id });
  return row?.id ?? null;
}

export async function isViewNameTaken(db: Queryable, ownerId: number, name: string): Promise<boolean> {
  const [row] = await db
    .select({ id: savedView.id })
    .from(savedView)
    .where(and(eq(savedView.ownerId, ownerId), eq(savedView.name, name)));
  return row !== undefined;
}

export async function setSavedView(
  tx: Transaction,
  id: number,
  values: { name: string; isShared: boolean; changedAt: Date },
): Promise<void> {
  await tx.update(savedView).set(values).where(eq(savedView.id, id));
}

export async function deleteSavedView(tx: Transaction, id: number): Promise<void> {
  await tx.delete(savedView).where(eq(savedView.id, id));
}
