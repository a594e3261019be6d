import type { Database } from "@/db/database";
import { findCategory } from "@/db/queries/admin/categories";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { findUnit } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { doubtsOfMerge, type MergeComparison } from "@/server/domain/complaint/similar";
import { days } from "@/server/domain/duration";
import { notFound } from "@/server/domain/errors";
import { toPublicExcerpt } from "@/server/domain/masking/public-text";
import { can, canReadOriginal, needsTextReason } from "@/server/domain/staff/permission";
import { metresBetween } from "@/server/domain/verification/evidence";
import { authorizeRead, factsOf } from "./access";

type Reading = { db: Database; actor: StaffActor };

/** Both complaints of a merge that the actor may make, with how far they lie apart. @throws NOT_FOUND */
export async function compareMerge(
  { db, actor }: Reading,
  codes: { code: string; masterCode: string },
): Promise<MergeComparison> {
  const [one, other] = [parseCode(codes.code), parseCode(codes.masterCode)];
  if (!one || !other || one === other) throw notFound();
  const duplicate = authorizeRead(actor, await findComplaint(db, one));
  const master = authorizeRead(actor, await findComplaint(db, other));
  const isUnread = [duplicate, master].some((row) => needsTextReason(actor, factsOf(row)));
  if (isUnread || !can(actor, "merge", factsOf(duplicate))) throw notFound();
  const metres = metresBetween(duplicate, master);
  const apart = Math.abs(duplicate.submittedAt.getTime() - master.submittedAt.getTime());
  return {
    duplicate: await compared(db, actor, duplicate),
    master: await compared(db, actor, master),
    metres: metres === null ? null : Math.round(metres),
    days: Math.floor(apart / days(1)),
    doubts: doubtsOfMerge(duplicate, master),
  };
}

async function compared(db: Database, actor: StaffActor, row: ComplaintRow) {
  const [category, holder] = await Promise.all([
    findCategory(db, row.categoryCode),
    row.holderUnitId ? findUnit(db, row.holderUnitId) : null,
  ]);
  return {
    code: row.code,
    text: canReadOriginal(actor, factsOf(row)) ? row.text.slice(0, 400) : toPublicExcerpt(row.text, 400),
    category: { id: category?.nameId ?? row.categoryCode, en: category?.nameEn ?? row.categoryCode },
    submittedAt: row.submittedAt,
    holder: holder?.name ?? null,
  };
}
