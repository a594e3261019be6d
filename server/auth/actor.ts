import { getServerSession } from "next-auth";
import { cache } from "react";
import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { findStaffBySession } from "@/db/queries/staff";
import { listUnitScope } from "@/db/queries/units";
import { type Actor, anonymous, type StaffActor } from "@/server/domain/actor";
import { authOptions } from "./options";

export type StaffSession = { id: string; actor: StaffActor; name: string; unitName: string };

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
  return { id: row.sessionId, actor, name: row.name, unitName: row.unitName };
}

/** The signed-in member of staff of this request, looked up once. */
export const readSession = cache(async (): Promise<StaffSession | null> => {
  const session = (await getServerSession(authOptions())) as { sessionId?: string } | null;
  return session?.sessionId ? loadSession(db, session.sessionId, new Date()) : null;
});

export async function readActor(): Promise<Actor> {
  return (await readSession())?.actor ?? anonymous;
}
