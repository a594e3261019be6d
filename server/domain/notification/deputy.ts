import { z } from "zod";
import { days } from "../duration";
import { invalid } from "../errors";

export type DeputyAppointment = { staffId: number; deputyId: number; fromAt: Date; toAt: Date };

export const deputySchema = z.object({ deputyId: z.number().int(), fromAt: z.date(), toAt: z.date() });

/** Longest absence that one entry may cover. */
const maxDeputyDays = 180;

/** @throws INVALID stand_in_self · stand_in_order · stand_in_too_long */
export function checkDeputy({ staffId, deputyId, fromAt, toAt }: DeputyAppointment, now: Date): void {
  if (staffId === deputyId) throw invalid("stand_in_self");
  if (toAt.getTime() <= Math.max(fromAt.getTime(), now.getTime())) throw invalid("stand_in_order");
  if (toAt.getTime() - fromAt.getTime() > days(maxDeputyDays))
    throw invalid("stand_in_too_long", { days: maxDeputyDays });
}

/**
 * Who receives an officer's notifications now: their deputy, or the deputy's own. Themselves when present, or when
 * all are away.
 */
export function deputyOf(staffId: number, appointments: readonly DeputyAppointment[], now: Date): number {
  const seen = new Set<number>();
  let present = staffId;
  while (!seen.has(present)) {
    seen.add(present);
    const away = appointments.find((one) => one.staffId === present && one.fromAt <= now && now < one.toAt);
    if (!away) return present;
    present = away.deputyId;
  }
  return staffId;
}
