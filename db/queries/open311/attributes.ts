import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "../../database";
import { holds, notEnded } from "../../predicates";
import { serviceAttribute } from "../../schema";

type ServiceAttributeRow = typeof serviceAttribute.$inferSelect;
type NewServiceAttribute = Omit<typeof serviceAttribute.$inferInsert, "id">;

const inOrder = [
  asc(serviceAttribute.categoryCode),
  asc(serviceAttribute.position),
  asc(serviceAttribute.id),
];

/** The questions of every category on a day (ISO date, Asia/Jakarta), in order. */
export function listServiceAttributes(db: Queryable, today: string) {
  return db
    .select()
    .from(serviceAttribute)
    .where(holds(serviceAttribute, today))
    .orderBy(...inOrder);
}

/** Present and future questions. */
export function listComingAttributes(db: Queryable, today: string) {
  return db
    .select()
    .from(serviceAttribute)
    .where(
      and(
        notEnded(serviceAttribute, today),
        or(isNull(serviceAttribute.validTo), gt(serviceAttribute.validTo, serviceAttribute.validFrom)),
      ),
    )
    .orderBy(...inOrder);
}

/** Every version of every question, locked until the transaction ends. */
export async function lockServiceAttributes(tx: Transaction): Promise<ServiceAttributeRow[]> {
  await tx.execute(sql`lock table ${serviceAttribute} in share row exclusive mode`);
  return tx
    .select()
    .from(serviceAttribute)
    .orderBy(...inOrder);
}

/** Inserts a version, or replaces one that begins on the same day. Returns its id. */
export async function putServiceAttribute(tx: Transaction, row: NewServiceAttribute): Promise<number> {
  const [stored] = await tx
    .insert(serviceAttribute)
    .values(row)
    .onConflictDoUpdate({
      target: [serviceAttribute.categoryCode, serviceAttribute.code, serviceAttribute.validFrom],
      set: row,
    })
    .returning({ id: serviceAttribute.id });
  if (!stored) throw new Error("a question was not stored");
  return stored.id;
}

export async function setServiceAttributeEnd(tx: Transaction, id: number, validTo: string): Promise<void> {
  await tx.update(serviceAttribute).set({ validTo }).where(eq(serviceAttribute.id, id));
}
