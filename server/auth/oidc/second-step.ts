import type { Database } from "@/db/database";
import { findPerson } from "@/db/queries/staff/people";
import { findTotp } from "@/db/queries/staff/second-factors";
import { openSession } from "../open-session";
import { takeCode } from "../second-factor";
import { makeTicket, readTicket } from "./ticket";

type Step = { now: Date; secretKey: string };

/** A ticket for the form of the code, when this officer has a second factor; null without one. */
export async function ticketFor(db: Database, staffId: number, { now, secretKey }: Step) {
  const isEnrolled = (await findTotp(db, staffId))?.confirmedAt;
  return isEnrolled ? makeTicket(secretKey, staffId, now) : null;
}

type Finish = Step & { ticket: string; code: string; hours: number; userAgent: string | null };

/**
 * Opens the session of a ticket once the code is right; null for an expired or forged ticket.
 * @throws UNAUTHENTICATED second_factor_wrong · TOO_MANY_REQUESTS
 */
export async function takeSecondStep(
  db: Database,
  { ticket, code, ...rest }: Finish,
): Promise<string | null> {
  const { now, secretKey } = rest;
  const staffId = readTicket(secretKey, ticket, now);
  const person = staffId === null ? null : await findPerson(db, staffId);
  if (!person?.isActive) return null;
  await takeCode(db, { staffId: person.id, code, now, secretKey });
  return openSession(db, { ...rest, staffId: person.id });
}
