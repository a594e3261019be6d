import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { rolePolicy, staff, staffSession, staffTotp, unit } from "@/db/schema";
import { minutes } from "@/server/domain/duration";

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
      lastSeenAt: staffSession.lastSeenAt,
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

/** Notes a request of a session, at most once a minute. */
export async function touchSession(db: Queryable, sessionId: string, now: Date): Promise<void> {
  await db
    .update(staffSession)
    .set({ lastSeenAt: now })
    .where(
      and(eq(staffSession.id, sessionId), lt(staffSession.lastSeenAt, new Date(now.getTime() - minutes(1)))),
    );
}

/** Revokes a session by its id alone, for those who hold its cookie. */
export async function revokeSession(db: Queryable, sessionId: string, now: Date): Promise<void> {
  await db
    .update(staffSession)
    .set({ revokedAt: now })
    .where(and(eq(staffSession.id, sessionId), isNull(staffSession.revokedAt)));
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
    .select({
      id: staffSession.id,
      createdAt: staffSession.createdAt,
      lastSeenAt: staffSession.lastSeenAt,
      userAgent: staffSession.userAgent,
      role: staff.role,
    })
    .from(staffSession)
    .innerJoin(staff, eq(staff.id, staffSession.staffId))
    .where(
      and(eq(staffSession.staffId, staffId), isNull(staffSession.revokedAt), gt(staffSession.expiresAt, now)),
    )
    .orderBy(sql`${staffSession.createdAt} desc`)
    .limit(50);
}
