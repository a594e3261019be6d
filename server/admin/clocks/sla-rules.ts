import type { Database } from "@/db/database";
import { listHolidays } from "@/db/queries/admin/holidays";
import { insertSlaRule, listSlaRules, lockSlaRules, setSlaRuleEnd } from "@/db/queries/admin/sla-rules";
import { listRecentTimelines } from "@/db/queries/complaint/recent-timelines";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { AddSlaRuleInput, SlaDraft } from "@/server/domain/admin/clocks";
import { addTime, jakartaDay, withHolidays } from "@/server/domain/calendar";
import { compareTarget } from "@/server/domain/complaint/what-if";
import { minutes } from "@/server/domain/duration";
import { invalid } from "@/server/domain/errors";
import { placeVersion } from "@/server/domain/validity";

/** Complaints used by a preview. */
const looked = 500;

/** The effect of a rule on the newest complaints of its weight. Nothing is written. */
export async function previewSlaRule(
  { db, now }: { db: Database; now: Date },
  { weight, ...draft }: SlaDraft,
) {
  const [timelines, holidays] = await Promise.all([
    listRecentTimelines(db, weight, looked),
    listHolidays(db),
  ]);
  const calendar = withHolidays(
    draft.calendar,
    holidays.map(({ day }) => day),
  );
  addTime(calendar, now, minutes(draft.completionMinutes));
  return compareTarget(timelines, { ...draft, calendar, ruleId: 0 }, now);
}

/**
 * Adds a version from a day on; the previous one ends there. Earlier deadlines stay.
 * @throws INVALID valid_from_past · calendar_never_open
 */
export async function addSlaRule(context: AdminContext, { reason, ...rule }: AddSlaRuleInput): Promise<void> {
  const { now, db } = context;
  if (rule.validFrom < jakartaDay(now)) throw invalid("valid_from_past");
  addTime(rule.calendar, now, minutes(rule.completionMinutes));
  await db.transaction(async (tx) => {
    const alike = (await lockSlaRules(tx)).filter(({ weight }) => weight === rule.weight);
    const { validTo, replaced } = placeVersion(alike, rule.validFrom);
    for (const one of replaced) await setSlaRuleEnd(tx, one.id, rule.validFrom);
    const after = { ...rule, calendar: withHolidays(rule.calendar, []), validTo };
    const id = await insertSlaRule(tx, after);
    const [before = null] = replaced;
    await recordChange(tx, context, { entity: "sla_rule", key: id, before, after, reason });
  });
}

/** Every version, by weight, newest first. */
export async function listSlaRuleVersions({ db }: { db: Database }) {
  const rules = await listSlaRules(db);
  const order = (rule: (typeof rules)[number]) => `${rule.weight ?? ""}`;
  return rules
    .map((rule) => ({ ...rule, calendar: withHolidays(rule.calendar, []) }))
    .sort(
      (a, b) => order(a).localeCompare(order(b)) || b.validFrom.localeCompare(a.validFrom) || b.id - a.id,
    );
}
