import { z } from "zod";
import type { Database } from "@/db/database";
import { listSlaRules } from "@/db/queries/admin/sla-rules";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { mapUnitNames } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { type Explanation, explainDeadlines } from "@/server/domain/complaint/explain";
import { authorizeRead } from "./access";

const explanation = z.object({
  minutes: z.number(),
  runs: z.enum(["calendar_hours", "working_hours"]),
  basis: z.string().nullable(),
  holidays: z.array(z.string()),
  lines: z.array(
    z.object({
      kind: z.enum(["start", "pause", "resume", "extend", "stop"]),
      at: z.date(),
      unit: z.string().nullable(),
      reason: z.string().nullable(),
      dueAt: z.date().nullable(),
    }),
  ),
});
export const whySchema = z.object({
  coordination: explanation.nullable(),
  completion: explanation.nullable(),
  holders: z.array(z.object({ unit: z.string().nullable(), netMs: z.number() })),
});

type Reading = { db: Database; actor: StaffActor; now: Date };

/**
 * The explanation of a complaint's deadlines, and each holder's share of its time.
 * @throws NOT_FOUND
 */
export async function whyDeadlines({ db, actor, now }: Reading, { code }: { code: string }) {
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const [events, rules] = await Promise.all([listEvents(db, row.id), listSlaRules(db)]);
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
