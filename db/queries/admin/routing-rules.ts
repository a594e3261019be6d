import { and, asc, desc, eq, max, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { holds } from "@/db/predicates";
import { category, complaint, complaintEvent, routingRule, unit } from "@/db/schema";
import type { PastComplaint } from "@/server/domain/routing/rule";

export type RoutingRuleRow = typeof routingRule.$inferSelect;

/** The rules valid on a day (ISO date), in order. */
export function listRoutingRules(db: Queryable, day: string): Promise<RoutingRuleRow[]> {
  return db
    .select()
    .from(routingRule)
    .where(holds(routingRule, day))
    .orderBy(asc(routingRule.position), asc(routingRule.id));
}

export async function lockRoutingRule(tx: Transaction, id: number): Promise<RoutingRuleRow | null> {
  const [row] = await tx.select().from(routingRule).where(eq(routingRule.id, id)).for("update");
  return row ?? null;
}

export async function insertRoutingRule(
  tx: Transaction,
  values: typeof routingRule.$inferInsert,
): Promise<number> {
  const [row] = await tx.insert(routingRule).values(values).returning({ id: routingRule.id });
  if (!row) throw new Error("rule was not stored");
  return row.id;
}

export async function setRoutingRule(
  tx: Transaction,
  id: number,
  values: Partial<RoutingRuleRow>,
): Promise<void> {
  await tx.update(routingRule).set(values).where(eq(routingRule.id, id));
}

export async function findLastPosition(db: Queryable): Promise<number> {
  const [row] = await db.select({ last: max(routingRule.position) }).from(routingRule);
  return row?.last ?? 0;
}

/** The newest public complaints, since a rule's words would tell of private ones, and the unit to which each was first coordinated. */
export function listPastComplaints(db: Queryable, limit: number): Promise<PastComplaint[]> {
  const sentTo = sql<string | null>`(
    select u.code from ${complaintEvent} e join ${unit} u on u.id = e.to_unit_id
    where e.complaint_id = ${complaint.id} and e.kind = 'coordinate' order by e.id limit 1)`;
  return db
    .select({
      code: complaint.code,
      text: complaint.text,
      categoryCode: complaint.categoryCode,
      groupCode: category.groupCode,
      defaultUnitCode: category.defaultUnitCode,
      kelurahanCode: complaint.kelurahanCode,
      channelCode: complaint.channelCode,
      submittedAt: complaint.submittedAt,
      sentTo,
    })
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .where(and(eq(complaint.isPublic, true), eq(complaint.isConfidential, false)))
    .orderBy(desc(complaint.submittedAt), desc(complaint.id))
    .limit(limit);
}
