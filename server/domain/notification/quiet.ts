import { z } from "zod";
import { minutes } from "../duration";

const minuteOfDay = z.number().int().min(0).max(1439);

/** Quiet hours: minutes of the day in Jakarta, across midnight or not; both null for none. */
export const quietShape = { quietFrom: minuteOfDay.nullable(), quietTo: minuteOfDay.nullable() };

export type Quiet = { quietFrom: number | null; quietTo: number | null };

/** The default quiet hours. */
export const defaultQuiet: Quiet = { quietFrom: 21 * 60, quietTo: 6 * 60 };

export const hasQuiet = ({ quietFrom, quietTo }: Quiet) => quietFrom !== null || quietTo !== null;

/** Why these are invalid; null when they are valid, or none. */
export function quietFault({
  quietFrom,
  quietTo,
}: Quiet): "quiet_hours_incomplete" | "quiet_hours_empty" | null {
  if ((quietFrom === null) !== (quietTo === null)) return "quiet_hours_incomplete";
  return quietFrom !== null && quietFrom === quietTo ? "quiet_hours_empty" : null;
}

/** A zod refinement for an object that has both. */
export function checkQuiet(value: Quiet, context: z.RefinementCtx): void {
  const message = quietFault(value);
  if (message) context.addIssue({ code: "custom", path: ["quietFrom"], message });
}

export const quietSchema = z.object(quietShape);
export const quietInputSchema = quietSchema.superRefine(checkQuiet);

const dayMinutes = 1440;
/** Jakarta is UTC+7 all year. */
const jakartaMinutes = 7 * 60;

/** The first moment from `now` on that is outside the quiet hours. */
export function endOfQuiet({ quietFrom, quietTo }: Quiet, now: Date): Date {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return now;
  const minute = (Math.floor(now.getTime() / minutes(1)) + jakartaMinutes) % dayMinutes;
  const length = (quietTo - quietFrom + dayMinutes) % dayMinutes;
  const into = (minute - quietFrom + dayMinutes) % dayMinutes;
  if (into >= length) return now;
  return new Date((Math.floor(now.getTime() / minutes(1)) + length - into) * minutes(1));
}
