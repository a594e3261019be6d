import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { rolePolicy, staff, staffSession, staffTotp, unit } from "@/db/schema";

export async function findStaffByEmail(db: Queryable, email: string) {
  const [row] = await db.select().from(staff).where(eq(staff.email, email.toLowerCase()));
  return row ?? null;
}

export async function insertStaffSession(
  db: Queryable,
  session: { staffId: number; createdAt: Date; expiresAt: Date; userAgent: string | null },
): Promise<string> {
  const [row] = await db
    .insert(staffSession)
    .values({ ...session, lastSeenAt: session.createdAt })
    .returning({ id: staffSession.id });
  if (!row) throw new Error("session was not stored");
  return row.id;
}

/** The active officer of a session that is neither revoked nor expired. */
export async function findStaffBySession(db: Queryable, sessionId: string, now: Date) {
  const [row] = await db
    .select({
      sessionId: staffSession.id,
      staffId: staff.id,
      name: staff.name,
      role: staff.role,
      unitId: unit.id,
      unitName: unit.name,
      areaCode: unit.areaCode,
      owesSecondFactor: sql<boolean>`coalesce(${rolePolicy.requiresSecondFactor}, false) and ${staffTotp.confirmedAt} is null`,
    })
    .from(staffSession)
    .innerJoin(staff, eq(staff.id, staffSession.staffId))
    .innerJoin(unit, eq(unit.id, staff.unitId))
    .leftJoin(rolePolicy, eq(rolePolicy.role, staff.role))
    .leftJoin(staffTotp, eq(staffTotp.staffId, staff.id))
    .where(
      and(
        eq(staffSession.id, sessionId),
        isNull(staffSession.revokedAt),
        gt(staffSession.expiresAt, now),
        eq(staff.isActive, true),
      ),
    );
  return row ?? null;
}

export async function setSessionRevoked(
  db: Queryable,
  sessionId: string,
  staffId: number,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .update(staffSession)
    .set({ revokedAt: now })
    .where(
      and(eq(staffSession.id, sessionId), eq(staffSession.staffId, staffId), isNull(staffSession.revokedAt)),
    )
    .returning({ id: staffSession.id });
  return rows.length > 0;
}

export function listSessions(db: Queryable, staffId: number, now: Date) {
  return db
    .select({ id: staffSession.id, createdAt: staffSession.createdAt, userAgent: staffSession.userAgent })
    .from(staffSession)
    .where(
      and(eq(staffSession.staffId, staffId), isNull(staffSession.revokedAt), gt(staffSession.expiresAt, now)),
    )
    .orderBy(sql`${staffSession.createdAt} desc`)
    .limit(50);
}
