import { and, count, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { complaint, identityAccess, staff, unit } from "@/db/schema";
import type { ComplaintReader } from "@/server/domain/staff/reader";

export async function insertIdentityAccess(
  tx: Transaction,
  row: typeof identityAccess.$inferInsert,
): Promise<void> {
  await tx.insert(identityAccess).values(row);
}

/** An officer's looks since a moment; their next one waits until this transaction ends. */
export async function countOwnLooks(tx: Transaction, staffId: number, since: Date): Promise<number> {
  await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)).for("no key update");
  const [row] = await tx
    .select({ looks: count() })
    .from(identityAccess)
    .where(and(eq(identityAccess.staffId, staffId), gt(identityAccess.at, since)));
  return row?.looks ?? 0;
}

/** When an officer last opened a complaint's private text after a moment, or null. */
export async function findTextLook(
  db: Queryable,
  { complaintId, staffId, since }: { complaintId: number; staffId: number; since: Date },
): Promise<Date | null> {
  const [row] = await db
    .select({ at: identityAccess.at })
    .from(identityAccess)
    .where(
      and(
        eq(identityAccess.staffId, staffId),
        gt(identityAccess.at, since),
        eq(identityAccess.complaintId, complaintId),
        eq(identityAccess.subject, "text"),
      ),
    )
    .orderBy(desc(identityAccess.at))
    .limit(1);
  return row?.at ?? null;
}

/** Looks at the contact or the private text of one complaint, the newest first, without who it was. */
export function listLooksAt(db: Queryable, complaintId: number) {
  return db
    .select({
      id: identityAccess.id,
      at: identityAccess.at,
      subject: identityAccess.subject,
      purpose: identityAccess.purpose,
      unit: unit.name,
    })
    .from(identityAccess)
    .innerJoin(staff, eq(staff.id, identityAccess.staffId))
    .innerJoin(unit, eq(unit.id, sql`coalesce(${identityAccess.unitId}, ${staff.unitId})`))
    .where(eq(identityAccess.complaintId, complaintId))
    .orderBy(desc(identityAccess.id));
}

/** Each officer's looks since a moment, at sealed originals too, counted. */
export async function countLooksByOfficer(db: Queryable, since: Date) {
  const rows = await db.execute<{
    name: string;
    unit: string;
    looks: number;
    most_an_hour: number;
    without_step: number;
    at_night: number;
    same_words: number;
  }>(sql`
    with opened as (
      select staff_id, complaint_id, at, reason, subject = 'text' as is_oversight from identity_access
        where at > ${since.toISOString()}::timestamptz
      union all select staff_id, complaint_id, at, reason, true from redaction_look
        where at > ${since.toISOString()}::timestamptz),
    looked as (
      select a.staff_id, a.at, a.reason,
        count(*) over (partition by a.staff_id order by a.at
          range between '1 hour' preceding and current row) as of_hour,
        count(*) over (partition by a.staff_id, lower(a.reason)) as of_words,
        extract(hour from a.at at time zone 'Asia/Jakarta') as hour,
        a.is_oversight or exists (select from complaint_event e
          where e.complaint_id = a.complaint_id and e.staff_id = a.staff_id) as has_step
      from opened a)
    select s.name, u.name as unit, count(*)::int as looks, max(of_hour)::int as most_an_hour,
      (count(*) filter (where not has_step))::int as without_step,
      (count(*) filter (where hour >= 20 or hour < 6))::int as at_night, max(of_words)::int as same_words
    from looked l join staff s on s.id = l.staff_id join unit u on u.id = s.unit_id
    group by s.id, s.name, u.name`);
  return rows.map(({ name, unit: unitName, looks, ...rest }) => ({
    ...{ name, unit: unitName, looks, mostAnHour: rest.most_an_hour, withoutStep: rest.without_step },
    ...{ atNight: rest.at_night, sameWords: rest.same_words },
  }));
}

/** Whether the review names a complaint: a confidential one to the Inspektorat, unless it is behind the wall. */
export function isNamedTo({
  seesConfidential,
  unitIds,
}: Pick<ComplaintReader, "seesConfidential" | "unitIds">): SQL {
  const own = sql`${`{${unitIds.join(",")}}`}::bigint[]`;
  return seesConfidential
    ? sql`not ${complaint.isConfidential} or not ${complaint.walledUnitIds} && ${own}`
    : sql`not ${complaint.isConfidential}`;
}

/** The newest looks; of a complaint that the review does not name neither the number nor the words. */
export function listLooks(db: Queryable, isOpen: SQL, since: Date, limit: number) {
  return db
    .select({
      id: identityAccess.id,
      at: identityAccess.at,
      subject: identityAccess.subject,
      purpose: identityAccess.purpose,
      officer: staff.name,
      code: sql<string | null>`case when ${isOpen} then ${complaint.code} end`,
      reason: sql<string | null>`case when ${isOpen} then ${identityAccess.reason} end`,
    })
    .from(identityAccess)
    .innerJoin(staff, eq(staff.id, identityAccess.staffId))
    .innerJoin(complaint, eq(complaint.id, identityAccess.complaintId))
    .where(gt(identityAccess.at, since))
    .orderBy(desc(identityAccess.id))
    .limit(limit);
}
