import type { Database, Transaction } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import {
  type DuePosition,
  type EscalationStepRow,
  findUnopenedSince,
  insertEscalation,
  listDue,
  listLevelsInForce,
  setEscalationEvent,
} from "@/db/queries/notifications/escalation-levels";
import { system } from "@/server/domain/actor";
import { type Escalation, isDue } from "@/server/domain/complaint/escalation";
import { readLedger } from "@/server/domain/complaint/ledger";
import { readClock } from "@/server/domain/complaint/sla";
import { isClosed } from "@/server/domain/complaint/status";
import { authorizeSystem } from "./access";
import { writeStep } from "./write-step";

type Context = { db: Database; now: Date };

const batch = 200;
/** Per run; the rest is left to the next run. */
const batches = 10;

/**
 * Writes an `escalate` event for every escalation level that is due, lowest first, once per complaint and deadline; a
 * moved clock moves the levels that are left. Returns how many. Safe to repeat, to kill and to run concurrently.
 */
export async function escalateDue(context: Context): Promise<number> {
  const steps = await listLevelsInForce(context.db, context.now);
  let taken = 0;
  for (const step of steps) taken += await takeStep(context, step);
  return taken;
}

async function takeStep(context: Context, step: EscalationStepRow): Promise<number> {
  let taken = 0;
  let position: DuePosition | null = null;
  for (let run = 0; run < batches; run += 1) {
    const due: Awaited<ReturnType<typeof listDue>> = await listDue(
      context.db,
      step,
      context.now,
      position,
      batch,
    );
    for (const { code } of due) taken += Number(await escalate(context, step, code));
    position = due.at(-1) ?? null;
    if (due.length < batch) break;
  }
  return taken;
}

/** The list was read without a lock, so the locked complaint is checked again. */
function escalate({ db, now }: Context, step: EscalationStepRow, code: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, code);
    if (!row || isClosed(row.status)) return false;
    const deadline = await deadlineOf(tx, step, row.id, now);
    if (!deadline || !isDue({ ...step, deadline }, now)) return false;
    const taken = { complaintId: row.id, stepId: step.id, deadline };
    if (!(await insertEscalation(tx, { ...taken, at: now }))) return false;
    const { eventId } = await writeStep(tx, {
      ...authorizeSystem(row, "escalate"),
      actor: system,
      now,
      payload: { escalation: escalationOf(step, deadline) },
    });
    await setEscalationEvent(tx, taken, eventId);
    return true;
  });
}

function escalationOf(step: EscalationStepRow, deadline: Date): Escalation {
  const { id: stepId, position, trigger, target: to, means, isUrgent } = step;
  return { stepId, position, trigger, to, means, isUrgent, deadline: deadline.toISOString() };
}

/** The deadline that the timeline gives now; null while its clock is paused. */
async function deadlineOf(
  tx: Transaction,
  { trigger }: EscalationStepRow,
  complaintId: number,
  now: Date,
): Promise<Date | null> {
  if (trigger === "unopened") return findUnopenedSince(tx, complaintId);
  const ledger = readLedger(await listEvents(tx, complaintId));
  const clock = readClock(trigger === "coordination_due" ? ledger.coordination : ledger.completion, now);
  return clock.state === "running" ? clock.dueAt : null;
}
