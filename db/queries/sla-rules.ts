import { jakartaDay } from "@/server/domain/calendar";
import type { Weight } from "@/server/domain/complaint/category";
import type { SlaTarget } from "@/server/domain/complaint/event";
import { pickRule } from "@/server/domain/complaint/sla";
import type { Queryable } from "../database";
import { slaRule } from "../schema";

export type SlaRuleRow = typeof slaRule.$inferSelect;

export function listSlaRules(db: Queryable): Promise<SlaRuleRow[]> {
  return db.select().from(slaRule);
}

/** The promise for a weight at a moment, as the submit event keeps it. */
export async function findRuleTarget(db: Queryable, weight: Weight, at: Date): Promise<SlaTarget> {
  const rule = pickRule(await listSlaRules(db), { weight, day: jakartaDay(at) });
  return {
    ruleId: rule.id,
    coordinationMinutes: rule.coordinationMinutes,
    completionMinutes: rule.completionMinutes,
    calendar: rule.calendar,
  };
}
