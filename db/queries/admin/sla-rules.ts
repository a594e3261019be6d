import { asc, eq, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { slaRule } from "@/db/schema";
import { jakartaDay, withHolidays } from "@/server/domain/calendar";
import type { Weight } from "@/server/domain/complaint/category";
import type { SlaTarget } from "@/server/domain/complaint/event";
import { pickRule } from "@/server/domain/complaint/sla";
import { listHolidays } from "./holidays";

type SlaRuleRow = typeof slaRule.$inferSelect;

/** Every version of the rules, with the current holidays of its calendar. */
export async function listSlaRules(db: Queryable): Promise<SlaRuleRow[]> {
  const [rules, holidays] = await Promise.all([db.select().from(slaRule), listHolidays(db)]);
  const days = holidays.map(({ day }) => day);
  return rules.map((rule) => ({ ...rule, calendar: withHolidays(rule.calendar, days) }));
}

export async function lockSlaRules(tx: Transaction): Promise<SlaRuleRow[]> {
  await tx.execute(sql`lock table ${slaRule} in share row exclusive mode`);
  return tx.select().from(slaRule).orderBy(asc(slaRule.id));
}

export async function insertSlaRule(tx: Transaction, rule: typeof slaRule.$inferInsert): Promise<number> {
  const [row] = await tx.insert(slaRule).values(rule).returning({ id: slaRule.id });
  if (!row) throw new Error("rule was not stored");
  return row.id;
}

export async function setSlaRuleEnd(tx: Transaction, id: number, validTo: string): Promise<void> {
  await tx.update(slaRule).set({ validTo }).where(eq(slaRule.id, id));
}

/** The SLA for a weight at a moment, as the submit event stores it. */
export async function findRuleTarget(db: Queryable, weight: Weight, at: Date): Promise<SlaTarget> {
  const rule = pickRule(await listSlaRules(db), { weight, day: jakartaDay(at) });
  return {
    ruleId: rule.id,
    coordinationMinutes: rule.coordinationMinutes,
    completionMinutes: rule.completionMinutes,
    calendar: rule.calendar,
  };
}
