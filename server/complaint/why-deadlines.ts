import type { Database } from "@/db/database";
import { listSlaRules } from "@/db/queries/admin/sla-rules";
import type { NamedEvent } from "@/db/queries/complaint/events";
import { mapUnitNames } from "@/db/queries/staff/units";
import type { DeadlineReasons } from "@/server/domain/complaint/deadline-reasons";
import { type Explanation, explainDeadlines } from "@/server/domain/complaint/explain";

/** Why a complaint's deadlines are what they are, and who carried how much of its time. */
export async function whyDeadlines(
  { db, now }: { db: Database; now: Date },
  timeline: Promise<NamedEvent[]>,
): Promise<DeadlineReasons> {
  const [events, rules] = await Promise.all([timeline, listSlaRules(db)]);
  const { coordination, completion, holders } = explainDeadlines(events, now);
  const ids = [...(coordination?.lines ?? []), ...(completion?.lines ?? []), ...holders].flatMap(
    ({ unitId }) => (unitId === null ? [] : [unitId]),
  );
  const names = await mapUnitNames(db, [...new Set(ids)]);
  const nameOf = (unitId: number | null) => names.get(unitId ?? 0) ?? null;
  const inNames = (explanation: Explanation | null) =>
    explanation && {
      ...explanation,
      basis: rules.find(({ id }) => id === explanation.ruleId)?.basis ?? null,
      lines: explanation.lines.map((line) => ({ ...line, unit: nameOf(line.unitId) })),
    };
  return {
    coordination: inNames(coordination),
    completion: inNames(completion),
    holders: holders.map(({ unitId, netMs }) => ({ unit: nameOf(unitId), netMs })),
  };
}
