import { z } from "zod";
import { days, minutes } from "../duration";
import type { Validity } from "../validity";

/** The trigger of an escalation: an unopened complaint, or a deadline that is near or past. */
export const escalationTriggers = ["unopened", "coordination_due", "near_due", "completion_due"] as const;
export type EscalationTrigger = (typeof escalationTriggers)[number];

/** From the nearest to the widest. If a level has no staff, the next one is notified. */
export const escalationTargets = [
  "officer",
  "head_of_unit",
  "parent_unit",
  "kota",
  "biro",
  "governor",
] as const;
export type EscalationTarget = (typeof escalationTargets)[number];

/** The payload of an `escalate` event. `deadline`: ISO 8601 in UTC, from which the level counted. */
export const escalationSchema = z.object({
  stepId: z.number().int(),
  position: z.number().int(),
  trigger: z.enum(escalationTriggers),
  to: z.enum(escalationTargets),
  means: z.array(z.enum(["email", "push"])),
  isUrgent: z.boolean(),
  deadline: z.iso.datetime(),
});
export type Escalation = z.infer<typeof escalationSchema>;

/** A level and those above it, nearest first. */
export function levelsFrom(target: EscalationTarget): EscalationTarget[] {
  return escalationTargets.slice(escalationTargets.indexOf(target));
}

/** Older moments are not caught up: the old complaints of an import would notify everyone. */
export const catchUpDays = 30;

type StepMoment = { deadline: Date; afterMinutes: number };

/** When a level is due; negative minutes are before the deadline. */
const momentOf = ({ deadline, afterMinutes }: StepMoment): Date =>
  new Date(deadline.getTime() + minutes(afterMinutes));

/**
 * The moments that a level escalates now: on days of its validity, up to now, and within a month. A level that is new
 * today catches up nothing of yesterday; one that ended yesterday still catches up its own.
 */
export function escalationMoments({ validFrom, validTo }: Validity, now: Date): { after: Date; upTo: Date } {
  const before = (day: string) => Date.parse(`${day}T00:00:00+07:00`) - 1;
  return {
    after: new Date(Math.max(before(validFrom), now.getTime() - days(catchUpDays))),
    upTo: new Date(Math.min(validTo === null ? now.getTime() : before(validTo), now.getTime())),
  };
}

export function isDue(step: StepMoment & Validity, now: Date): boolean {
  const [moment, { after, upTo }] = [momentOf(step), escalationMoments(step, now)];
  return moment > after && moment <= upTo;
}
