import { insertStep, lockEscalationLevels, setStepEnd } from "@/db/queries/notifications/escalation-levels";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { EndStepInput, SaveStepInput } from "@/server/domain/admin/limits";
import { jakartaDay } from "@/server/domain/calendar";
import { conflict, invalid, notFound } from "@/server/domain/errors";

/**
 * Saves an escalation level from a future day on. A change ends the old row on that day and adds a new one, so that
 * each moment belongs to one row and nobody is notified twice.
 * @throws INVALID valid_from_past · NOT_FOUND · CONFLICT changed_meanwhile when that row has ended
 */
export async function saveStep(context: AdminContext, { id, reason, ...step }: SaveStepInput): Promise<void> {
  if (step.validFrom <= jakartaDay(context.now)) throw invalid("valid_from_past");
  await context.db.transaction(async (tx) => {
    const all = await lockEscalationLevels(tx);
    const before = id === null ? null : (all.find((one) => one.id === id) ?? null);
    if (id !== null && !before) throw notFound();
    if (before?.validTo) throw conflict();
    if (before) await setStepEnd(tx, before.id, step.validFrom);
    const position = before?.position ?? Math.max(0, ...all.map((one) => one.position)) + 1;
    const after = { ...step, position };
    const key = await insertStep(tx, after);
    await recordChange(tx, context, { entity: "escalation_step", key, before, after, reason });
  });
}

/** Ends a level; its last day is the one before. @throws INVALID valid_from_past · NOT_FOUND · CONFLICT */
export async function endStep(context: AdminContext, { id, validTo, reason }: EndStepInput): Promise<void> {
  if (validTo <= jakartaDay(context.now)) throw invalid("valid_from_past");
  await context.db.transaction(async (tx) => {
    const before = (await lockEscalationLevels(tx)).find((one) => one.id === id);
    if (!before) throw notFound();
    if (before.validTo) throw conflict();
    await setStepEnd(tx, id, validTo);
    await recordChange(tx, context, {
      entity: "escalation_step",
      key: id,
      before,
      after: { ...before, validTo },
      reason,
    });
  });
}
