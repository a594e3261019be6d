import { and, asc, eq, gt, inArray, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DeputyAppointment } from "@/server/domain/notification/deputy";
import type { Preference } from "@/server/domain/notification/preference";
import type { Queryable } from "../../database";
import { deputyAppointment, notificationPreference, pushSubscription, staff } from "../../schema";

const columns = {
  choices: notificationPreference.choices,
  quietFrom: notificationPreference.quietFrom,
  quietTo: notificationPreference.quietTo,
  digestMinutes: notificationPreference.digestMinutes,
  locale: notificationPreference.locale,
};

/** The preferences of these officers; those with the default are missing. */
export async function listPreferences(
  db: Queryable,
  staffIds: readonly number[],
): Promise<Map<number, Preference>> {
  if (staffIds.length === 0) return new Map();
  const rows = await db
    .select({ staffId: notificationPreference.staffId, preference: columns })
    .from(notificationPreference)
    .where(inArray(notificationPreference.staffId, [...staffIds]));
  return new Map(rows.map(({ staffId, preference }) => [staffId, preference]));
}

export async function putPreference(
  db: Queryable,
  staffId: number,
  preference: Preference,
  now: Date,
): Promise<void> {
  const values = { ...preference, updatedAt: now };
  await db
    .insert(notificationPreference)
    .values({ staffId, ...values })
    .onConflictDoUpdate({ target: notificationPreference.staffId, set: values });
}

/** Absences that have not ended; few, so all are read. */
export function listDeputies(db: Queryable, now: Date) {
  return db
    .select({
      staffId: deputyAppointment.staffId,
      deputyId: deputyAppointment.deputyId,
      fromAt: deputyAppointment.fromAt,
      toAt: deputyAppointment.toAt,
    })
    .from(deputyAppointment)
    .where(gt(deputyAppointment.toAt, now))
    .orderBy(asc(deputyAppointment.id));
}

const [absent, deputy] = [alias(staff, "absent"), alias(staff, "deputy")];

/** An officer's absences that have not ended, and those in which they are the deputy. */
export function listDeputiesOf(db: Queryable, staffId: number, now: Date) {
  return db
    .select({
      id: deputyAppointment.id,
      staffId: deputyAppointment.staffId,
      staffName: absent.name,
      deputyName: deputy.name,
      fromAt: deputyAppointment.fromAt,
      toAt: deputyAppointment.toAt,
    })
    .from(deputyAppointment)
    .innerJoin(absent, eq(absent.id, deputyAppointment.staffId))
    .innerJoin(deputy, eq(deputy.id, deputyAppointment.deputyId))
    .where(
      and(
        or(eq(deputyAppointment.staffId, staffId), eq(deputyAppointment.deputyId, staffId)),
        gt(deputyAppointment.toAt, now),
      ),
    )
    .orderBy(asc(deputyAppointment.fromAt));
}

export async function insertDeputy(db: Queryable, row: DeputyAppointment, now: Date): Promise<void> {
  await db.insert(deputyAppointment).values({ ...row, createdAt: now });
}

/** Ends an officer's own absence now. Returns whether there was one. */
export async function endDeputy(db: Queryable, id: number, staffId: number, now: Date): Promise<boolean> {
  const rows = await db
    .update(deputyAppointment)
    .set({ toAt: now })
    .where(
      and(
        eq(deputyAppointment.id, id),
        eq(deputyAppointment.staffId, staffId),
        gt(deputyAppointment.toAt, now),
      ),
    )
    .returning({ id: deputyAppointment.id });
  return rows.length > 0;
}

/** Active officers of the same unit, without the officer. */
export function listUnitColleagues(db: Queryable, unitId: number, staffId: number) {
  return db
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(and(eq(staff.unitId, unitId), ne(staff.id, staffId), eq(staff.isActive, true)))
    .orderBy(asc(staff.name), asc(staff.id));
}

/** Of these officers, those with a device that takes pushes. */
export async function listWithDevice(db: Queryable, staffIds: readonly number[]): Promise<Set<number>> {
  if (staffIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ staffId: pushSubscription.staffId })
    .from(pushSubscription)
    .where(inArray(pushSubscription.staffId, [...staffIds]));
  return new Set(rows.map(({ staffId }) => staffId));
}
