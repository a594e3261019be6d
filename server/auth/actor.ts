import { getServerSession } from "next-auth";
import { cache } from "react";
import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { findStaffBySession, touchSession } from "@/db/queries/staff/staff";
import { listUnitScope } from "@/db/queries/staff/units";
import { type Actor, anonymous, type StaffActor } from "@/server/domain/actor";
import { DomainError, forbidden } from "@/server/domain/errors";
import { isIdle } from "@/server/domain/staff/session";
import { authOptions } from "./options";

export type StaffSession = {
  id: string;
  actor: StaffActor;
  name: string;
  unitName: string;
  /** Their role requires a second factor and they have none: they can only enrol. */
  owesSecondFactor: boolean;
};

const areaRoles = ["kelurahan", "district"];

/**
 * The session of an id, or null when it was revoked, has expired, was idle for too long, or its officer was
 * deactivated. It counts as no request: see `continueSession`.
 */
export async function loadSession(
  database: Database,
  sessionId: string,
  now: Date,
): Promise<StaffSession | null> {
  const row = await findStaffBySession(database, sessionId, now);
  if (!row || isIdle(row, now)) return null;
  const actor: StaffActor = {
    kind: "staff",
    staffId: row.staffId,
    role: row.role,
    unitId: row.unitId,
    unitScope: await listUnitScope(database, row.unitId),
    areaPrefix: areaRoles.includes(row.role) ? row.areaCode : null,
  };
  const { sessionId: id, name, unitName, owesSecondFactor } = row;
  return { id, actor, name, unitName, owesSecondFactor };
}

/** The same for a request of the officer, which keeps the session from being idle. */
export async function continueSession(
  database: Database,
  sessionId: string,
  now: Date,
): Promise<StaffSession | null> {
  const session = await loadSession(database, sessionId, now);
  if (session) await touchSession(database, sessionId, now);
  return session;
}

/**
 * The session of an officer who has proved all that their role asks for.
 * @throws UNAUTHENTICATED sign_in_first · FORBIDDEN second_factor_owed
 */
export function requireOfficer(session: StaffSession | null): StaffSession {
  if (!session) throw new DomainError("UNAUTHENTICATED", "sign_in_first");
  if (session.owesSecondFactor) throw forbidden("second_factor_owed");
  return session;
}

/** The actor of a session; anonymous while a required second factor is missing. */
export function actorOf(session: StaffSession | null): Actor {
  return session && !session.owesSecondFactor ? session.actor : anonymous;
}

/** The id in the cookie of this request, whether its session goes on or not. */
export async function readSessionId(): Promise<string | null> {
  const session = (await getServerSession(authOptions())) as { sessionId?: string } | null;
  return session?.sessionId ?? null;
}

/** The signed-in officer of this request, looked up once. */
export const readSession = cache(async (): Promise<StaffSession | null> => {
  const sessionId = await readSessionId();
  return sessionId ? continueSession(db, sessionId, new Date()) : null;
});

export async function readActor(): Promise<Actor> {
  return actorOf(await readSession());
}
