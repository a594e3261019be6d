import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { unit, unitEndpoint } from "@/db/schema";

export type EndpointRow = typeof unitEndpoint.$inferSelect;

export async function findEndpoint(db: Queryable, unitId: number): Promise<EndpointRow | null> {
  const [row] = await db.select().from(unitEndpoint).where(eq(unitEndpoint.unitId, unitId));
  return row ?? null;
}

/** Every unit's own system, without its key. */
export function listEndpoints(db: Queryable) {
  return db
    .select({
      unitId: unitEndpoint.unitId,
      unitName: unit.name,
      baseUrl: unitEndpoint.baseUrl,
      jurisdictionId: unitEndpoint.jurisdictionId,
      hasKey: sql<boolean>`${unitEndpoint.apiKey} is not null`,
      services: unitEndpoint.services,
      tellsChanges: unitEndpoint.tellsChanges,
      isActive: unitEndpoint.isActive,
      pulledAt: unitEndpoint.pulledAt,
      lastError: unitEndpoint.lastError,
    })
    .from(unitEndpoint)
    .innerJoin(unit, eq(unit.id, unitEndpoint.unitId))
    .orderBy(asc(unit.name));
}

/** Systems that are on and were not polled since a moment. */
export function listDueEndpoints(db: Queryable, before: Date): Promise<EndpointRow[]> {
  return db
    .select()
    .from(unitEndpoint)
    .where(
      and(
        eq(unitEndpoint.isActive, true),
        or(isNull(unitEndpoint.pulledAt), lte(unitEndpoint.pulledAt, before)),
      ),
    );
}

export async function listActiveEndpointUnits(tx: Transaction): Promise<number[]> {
  const rows = await tx
    .select({ unitId: unitEndpoint.unitId })
    .from(unitEndpoint)
    .where(eq(unitEndpoint.isActive, true));
  return rows.map(({ unitId }) => unitId);
}

type Settings = Omit<typeof unitEndpoint.$inferInsert, "pulledTo" | "pulledAt" | "lastError">;

/** Without a key the stored one stays. */
export async function putEndpoint(tx: Transaction, row: Settings): Promise<void> {
  const { unitId, ...values } = row;
  await tx.insert(unitEndpoint).values(row).onConflictDoUpdate({ target: unitEndpoint.unitId, set: values });
}

type PullOutcome = { pulledAt: Date; pulledTo?: Date; lastError: string | null };

export async function setEndpointPulled(db: Queryable, unitId: number, pulled: PullOutcome): Promise<void> {
  await db.update(unitEndpoint).set(pulled).where(eq(unitEndpoint.unitId, unitId));
}
