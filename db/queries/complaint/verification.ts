import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { acceptingKinds, returningKinds, verdictKinds } from "@/db/event-kinds";
import { holds, isInVerificationSql, isOpenSql } from "@/db/predicates";
import { area, category, claimReview, complaint, reviewRate, unit } from "@/db/schema";
import type { ComplaintReader } from "@/server/domain/staff/reader";
import type { ReviewRates } from "@/server/domain/verification/sampling";

import { isOpenTo } from "./open-to";

type ClaimCursor = { at: Date; id: number };

const shown = {
  id: complaint.id,
  code: complaint.code,
  category: { id: category.nameId, en: category.nameEn },
  kelurahan: area.name,
  holder: unit.name,
};

/** The index of statuses contains open complaints only. */
const inVerification = sql.raw(`${isInVerificationSql("complaint")} and ${isOpenSql("complaint")}`);

/** Claims that wait for Biro, due next first, by the index of statuses. */
export function listClaims(db: Queryable, reader: ComplaintReader, after: ClaimCursor | null, limit: number) {
  return db
    .select({ ...shown, claimedAt: complaint.claimedAt, completionDueAt: complaint.completionDueAt })
    .from(complaint)
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .leftJoin(area, eq(area.code, complaint.kelurahanCode))
    .leftJoin(unit, eq(unit.id, complaint.holderUnitId))
    .where(
      and(
        inVerification,
        isOpenTo(reader),
        after ? beyond(complaint.completionDueAt, complaint.id, after) : undefined,
      ),
    )
    .orderBy(asc(complaint.completionDueAt), asc(complaint.id))
    .limit(limit);
}

const beyond = (
  moment: SQL | typeof complaint.completionDueAt,
  id: typeof complaint.id,
  after: ClaimCursor,
): SQL => sql`(${moment}, ${id}) > (${after.at.toISOString()}::timestamptz, ${after.id})`;

/**
 * Proof photos of a complaint, each with the other complaints that have the same photo, also as it is shown with hidden
 * regions (and its own, if it had it before).
 */
export async function listProof(db: Queryable, complaintId: number) {
  const rows = await db.execute<ProofRow>(sql`
    select p.id::text, extract(epoch from p.captured_at)::float8 * 1000 as "capturedAt",
      (p.exif ->> 'Latitude')::float8 as latitude, (p.exif ->> 'Longitude')::float8 as longitude,
      array(
        select distinct c.code from photo o join complaint c on c.id = o.complaint_id
        where o.id in (
            select id from photo where sha256 = p.sha256 union all select id from photo where dhash = p.dhash
            union all select photo_id from photo_redaction where dhash = p.dhash)
          and c.accused_unit_id is null and (o.complaint_id <> p.complaint_id or o.kind = 'report')
        order by 1 limit 5) as "alsoIn"
    from photo p where p.complaint_id = ${complaintId} and p.kind = 'proof' order by p.event_id, p.position`);
  return rows.map(({ capturedAt, ...row }) => ({
    ...row,
    capturedAt: capturedAt === null ? null : new Date(capturedAt),
  }));
}
type ProofRow = {
  id: string;
  capturedAt: number | null;
  latitude: number | null;
  longitude: number | null;
  alsoIn: string[];
};

/** The sampling rates valid on a day. */
export async function findReviewRates(db: Queryable, day: string): Promise<ReviewRates> {
  const [row] = await db
    .select({ randomPercent: reviewRate.randomPercent, riskPercent: reviewRate.riskPercent })
    .from(reviewRate)
    .where(holds(reviewRate, day))
    .orderBy(desc(reviewRate.validFrom), desc(reviewRate.id))
    .limit(1);
  return row ?? { randomPercent: 0, riskPercent: 0 };
}

export async function insertReview(tx: Transaction, row: typeof claimReview.$inferInsert): Promise<void> {
  await tx.insert(claimReview).values(row);
}

/** Audits without a verdict whose claim another verifier accepted, oldest first. */
export function listOpenReviews(
  db: Queryable,
  reader: ComplaintReader,
  exceptStaffId: number,
  limit: number,
) {
  return db
    .select({ ...shown, auditId: claimReview.id, basis: claimReview.basis, pickedAt: claimReview.pickedAt })
    .from(claimReview)
    .innerJoin(complaint, eq(complaint.id, claimReview.complaintId))
    .innerJoin(category, eq(category.code, complaint.categoryCode))
    .leftJoin(area, eq(area.code, complaint.kelurahanCode))
    .leftJoin(unit, eq(unit.id, complaint.holderUnitId))
    .where(and(sql`verdict is null`, isOpenTo(reader), sql`${claimReview.acceptedById} <> ${exceptStaffId}`))
    .orderBy(asc(claimReview.pickedAt), asc(claimReview.id))
    .limit(limit);
}

/** An open audit of a complaint, locked until the transaction ends. */
export async function lockOpenReview(tx: Transaction, complaintId: number) {
  const [row] = await tx
    .select()
    .from(claimReview)
    .where(and(eq(claimReview.complaintId, complaintId), isNull(claimReview.verdict)))
    .for("update");
  return row ?? null;
}

type Verdict = Pick<typeof claimReview.$inferInsert, "verdict" | "staffId" | "note" | "decidedAt">;

export async function setVerdict(tx: Transaction, id: number, verdict: Verdict): Promise<void> {
  await tx.update(claimReview).set(verdict).where(eq(claimReview.id, id));
}

/** Latest decisions read per verifier. */
const mostDecisions = 500;

/** Decisions of every verifier since a moment: accepted and returned, and the verdicts of audits. */
export async function listVerifierDecisions(db: Queryable, since: Date) {
  const from = sql`${since.toISOString()}::timestamptz`;
  const rows = await db.execute<DecisionRow>(sql`
    select s.id::int as "staffId", s.name, d.accepted, d.returned, a.upheld, a.overturned
    from staff s,
    lateral (
      select count(*) filter (where kind in (${sql.raw(acceptingKinds)}))::int as accepted,
        count(*) filter (where kind in (${sql.raw(returningKinds)}))::int as returned
      from (select kind from complaint_event
            where staff_id = s.id and at >= ${from} and kind in (${sql.raw(verdictKinds)})
            order by at desc limit ${mostDecisions}) latest) d,
    lateral (
      select count(*) filter (where verdict = 'upheld')::int as upheld, count(*) filter (where verdict = 'overturned')::int as overturned
      from (select verdict from audit where accepted_by_id = s.id and picked_at >= ${from}
            order by picked_at desc limit ${mostDecisions}) latest) a
    where s.role = 'verifier' and s.is_active order by s.name`);
  return [...rows];
}
type DecisionRow = {
  staffId: number;
  name: string;
  accepted: number;
  returned: number;
  upheld: number;
  overturned: number;
};
