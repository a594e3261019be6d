import { and, asc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { jakartaDay } from "@/server/domain/calendar";
import { catchUpDays, type EscalationTrigger, escalationMoments } from "@/server/domain/complaint/escalation";
import { days, minutes } from "@/server/domain/duration";
import type { Queryable, Transaction } from "../../database";
import { isOpenSql, notEnded } from "../../predicates";
import { escalation, escalationStep, unopenedComplaint } from "../../schema";

const steps = {
  id: escalationStep.id,
  trigger: escalationStep.trigger,
  afterMinutes: escalationStep.afterMinutes,
  target: escalationStep.target,
  means: escalationStep.means,
  isUrgent: escalationStep.isUrgent,
  position: escalationStep.position,
  validFrom: escalationStep.validFrom,
  validTo: escalationStep.validTo,
};

/** The levels that are valid now, or ended so recently that missed moments may be caught up, lowest first. */
export function listLevelsInForce(db: Queryable, now: Date) {
  const earliest = jakartaDay(new Date(now.getTime() - days(catchUpDays)));
  return db
    .select(steps)
    .from(escalationStep)
    .where(
      and(
        eq(escalationStep.isActive, true),
        lte(escalationStep.validFrom, jakartaDay(now)),
        notEnded(escalationStep, earliest),
      ),
    )
    .orderBy(asc(escalationStep.position), asc(escalationStep.id));
}
export type EscalationStepRow = Awaited<ReturnType<typeof listLevelsInForce>>[number];

export type DuePosition = { deadline: Date; complaintId: number };
type Due = { code: string; complaintId: number; deadline: Date };

/** Per trigger: the table of its deadline, the column, and the condition of its partial index. */
const sources: Record<EscalationTrigger, { from: string; column: string; where: string }> = {
  unopened: {
    from: "unopened_complaint u join complaint c on c.id = u.complaint_id",
    column: "u.arrived_at",
    where: isOpenSql("c"),
  },
  coordination_due: {
    from: "complaint c",
    column: "c.coordination_due_at",
    where: "c.coordination_stopped_at is null",
  },
  near_due: {
    from: "complaint c",
    column: "c.completion_due_at",
    where: "c.completion_stopped_at is null and c.claimed_at is null",
  },
  completion_due: {
    from: "complaint c",
    column: "c.completion_due_at",
    where: "c.completion_stopped_at is null and c.claimed_at is null",
  },
};

/**
 * Complaints whose moment for a level came while it was valid, at most 30 days ago, and was not escalated for this
 * deadline; longest due first, after a position.
 */
export async function listDue(
  db: Queryable,
  step: Pick<EscalationStepRow, "id" | "trigger" | "afterMinutes" | "validFrom" | "validTo">,
  now: Date,
  after: DuePosition | null,
  limit: number,
): Promise<Due[]> {
  const { from, column, where } = sources[step.trigger];
  const [source, deadline, still] = [sql.raw(from), sql.raw(column), sql.raw(where)];
  const moments = escalationMoments(step, now);
  const [first, last] = [moments.after, moments.upTo].map(
    (moment) => new Date(moment.getTime() - minutes(step.afterMinutes)),
  );
  const beyond = after
    ? sql`and (${deadline}, c.id) > (${after.deadline.toISOString()}::timestamptz, ${after.complaintId}::bigint)`
    : sql``;
  const rows = await db.execute<{ id: string; code: string; deadline: string }>(sql`
    select c.id::text, c.code, ${deadline}::text as deadline from ${source}
    where ${still} and ${deadline} <= ${last?.toISOString()}::timestamptz
      and ${deadline} > ${first?.toISOString()}::timestamptz ${beyond}
      and not exists (
        select 1 from escalation e
        where e.complaint_id = c.id and e.step_id = ${step.id}::bigint and e.deadline = ${deadline})
    order by ${deadline}, c.id limit ${limit}`);
  return rows.map(({ id, code, deadline: at }) => ({
    complaintId: Number(id),
    code,
    deadline: new Date(at),
  }));
}

/** When the complaint arrived at the unit that has not opened it; null once it is opened. */
export async function findUnopenedSince(tx: Transaction, complaintId: number): Promise<Date | null> {
  const [row] = await tx
    .select({ arrivedAt: unopenedComplaint.arrivedAt })
    .from(unopenedComplaint)
    .where(eq(unopenedComplaint.complaintId, complaintId));
  return row?.arrivedAt ?? null;
}

type TakenStep = { complaintId: number; stepId: number; deadline: Date; at: Date };

/** Returns false when the level was escalated before for this deadline. */
export async function insertEscalation(tx: Transaction, taken: TakenStep): Promise<boolean> {
  const rows = await tx
    .insert(escalation)
    .values(taken)
    .onConflictDoNothing()
    .returning({ stepId: escalation.stepId });
  return rows.length > 0;
}

export async function setEscalationEvent(
  tx: Transaction,
  { complaintId, stepId, deadline }: Omit<TakenStep, "at">,
  eventId: number,
): Promise<void> {
  await tx
    .update(escalation)
    .set({ eventId })
    .where(
      and(
        eq(escalation.complaintId, complaintId),
        eq(escalation.stepId, stepId),
        eq(escalation.deadline, deadline),
      ),
    );
}

/** The levels valid on a day (ISO date, Asia/Jakarta) or later, for administrators. */
export const listEscalationLevels = (db: Queryable, day: string) =>
  db
    .select(steps)
    .from(escalationStep)
    .where(
      and(
        eq(escalationStep.isActive, true),
        notEnded(escalationStep, day),
        or(isNull(escalationStep.validTo), gt(escalationStep.validTo, escalationStep.validFrom)),
      ),
    )
    .orderBy(asc(escalationStep.position), asc(escalationStep.validFrom), asc(escalationStep.id));

export async function lockEscalationLevels(tx: Transaction): Promise<EscalationStepRow[]> {
  await tx.execute(sql`lock table ${escalationStep} in share row exclusive mode`);
  return tx.select(steps).from(escalationStep).orderBy(asc(escalationStep.id));
}

export async function insertStep(tx: Transaction, step: typeof escalationStep.$inferInsert): Promise<number> {
  const [row] = await tx.insert(escalationStep).values(step).returning({ id: escalationStep.id });
  if (!row) throw new Error("step was not stored");
  return row.id;
}

export async function setStepEnd(tx: Transaction, id: number, validTo: string): Promise<void> {
  await tx.update(escalationStep).set({ validTo }).where(eq(escalationStep.id, id));
}
