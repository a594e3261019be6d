import { getServerSession } from "next-auth";
import { cache } from "react";
import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { findStaffBySession } from "@/db/queries/staff/staff";
import { listUnitScope } from "@/db/queries/staff/units";
import { type Actor, anonymous, type StaffActor } from "@/server/domain/actor";
import { authOptions } from "./options";

export type StaffSession = {
  id: string;
  actor: StaffActor;
  name: string;
  unitName: string;
  /** Their role must have a second factor and they have none: until they enrol they can do nothing else. */
  owesSecondFactor: boolean;
};

const areaRoles = ["kelurahan", "district"];

/** The session behind an id, or null when it was revoked, has expired, or its person was deactivated. */
export async function loadSession(
  database: Database,
  sessionId: string,
  now: Date,
): Promise<StaffSession | null> {
  const row = await findStaffBySession(database, sessionId, now);
  if (!row) return null;
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

/** Who acts by a session; nobody in particular while a second factor is owed. */
export function actorOf(session: StaffSession | null): Actor {
  return session && !session.owesSecondFactor ? session.actor : anonymous;
}

/** The signed-in member of staff of this request, looked up once. */
export const readSession = cache(async (): Promise<StaffSession | null> => {
  const session = (await getServerSession(authOptions())) as { sessionId?: string } | null;
  return session?.sessionId ? loadSession(db, session.sessionId, new Date()) : null;
});

export async function readActor(): Promise<Actor> {
  return actorOf(await readSession());
}
