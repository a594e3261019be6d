import type { Database } from "@/db/database";
import { listSlaRules } from "@/db/queries/admin/sla-rules";
import type { NamedEvent } from "@/db/queries/complaint/events";
import type { CitizenReasons } from "@/server/domain/complaint/deadline-reasons";
import { type Explanation, explainDeadlines, explanationFor } from "@/server/domain/complaint/explain";

/** Why a complaint's deadlines are what they are, for who reads a timeline of these moments: no unit, name or note. */
export async function explainToCitizen(
  { db, now }: { db: Database; now: Date },
  events: readonly NamedEvent[],
  seen: readonly Date[],
): Promise<CitizenReasons> {
  const { coordination, completion } = explainDeadlines(events, now);
  const rules = await listSlaRules(db);
  const forCitizen = (explanation: Explanation | null) => {
    const shown = explanationFor(seen, explanation);
    const rule = rules.find(({ id }) => id === explanation?.ruleId);
    return shown && { ...shown, basis: rule?.basis ?? null };
  };
  return { coordination: forCitizen(coordination), completion: forCitizen(completion) };
}
