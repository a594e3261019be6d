import type { Database } from "@/db/database";
import { findCategoryWithGroup, listCategoryNames } from "@/db/queries/admin/categories";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { type FoundAround, listAround } from "@/db/queries/complaint/similar";
import { mapUnitNames } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import {
  doubtsOfMerge,
  rankSimilar,
  type Similar,
  similarDays,
  similarMetres,
} from "@/server/domain/complaint/similar";
import { isClosed } from "@/server/domain/complaint/status";
import { days } from "@/server/domain/duration";
import { toPublicExcerpt } from "@/server/domain/masking/public-text";
import { can, canRead, canReadOriginal, needsTextReason } from "@/server/domain/staff/permission";
import { type Authorized, factsOf } from "./access";

type Reading = { db: Database; actor: StaffActor; now: Date };

/**
 * Open complaints near an open one that may be about the same thing, as far as the actor may read them, with the merge
 * that they could take. They are found by words and position, so those whose words the actor may not read are left out.
 */
export async function listSimilar(
  { db, actor, now }: Reading,
  row: Authorized<ComplaintRow>,
): Promise<Similar[]> {
  const { latitude, longitude } = row;
  const category = await findCategoryWithGroup(db, row.categoryCode);
  if (isClosed(row.status) || latitude === null || longitude === null || !category) return [];
  const around = await listAround(db, {
    id: row.id,
    text: row.text,
    point: { latitude, longitude },
    groupCode: category.group.code,
    since: new Date(now.getTime() - days(similarDays)),
    metres: similarMetres,
  });
  const readable = around.filter((found) => readsWords(actor, found.row) && isLike(found.row, row));
  return describeAll(db, actor, rankSimilar(readable), (other) => mergeOf(actor, row, other));
}

const readsWords = (actor: StaffActor, row: ComplaintRow) =>
  canRead(actor, factsOf(row)) && !needsTextReason(actor, factsOf(row));

/** Complaints about different units are never merged, nor confidential ones with others. */
const isLike = (one: ComplaintRow, other: ComplaintRow) =>
  one.isConfidential === other.isConfidential && one.accusedUnitId === other.accusedUnitId;

/** The later is merged into the earlier, whose number has been known longer; a private one into the public one. */
function mergeOf(actor: StaffActor, one: ComplaintRow, other: ComplaintRow): Similar["merge"] {
  const isMaster = one.isPublic === other.isPublic ? one.submittedAt <= other.submittedAt : one.isPublic;
  const [master, duplicate] = isMaster ? [one, other] : [other, one];
  if (!can(actor, "merge", factsOf(duplicate)) || doubtsOfMerge(duplicate, master).length > 0) return null;
  const { code, status } = duplicate;
  return { code, status, masterCode: master.code, action: "merge" };
}

type RankedComplaint = FoundAround & { isAlike: boolean };

async function describeAll(
  db: Database,
  actor: StaffActor,
  found: readonly RankedComplaint[],
  merge: (row: ComplaintRow) => Similar["merge"],
): Promise<Similar[]> {
  if (found.length === 0) return [];
  const [categories, units] = await Promise.all([
    listCategoryNames(db, [...new Set(found.map(({ row }) => row.categoryCode))]),
    mapUnitNames(
      db,
      found.flatMap(({ row }) => row.holderUnitId ?? []),
    ),
  ]);
  return found.map(({ row, metres, isAlike }) => ({
    code: row.code,
    status: row.status,
    category: categories.get(row.categoryCode) ?? { id: row.categoryCode, en: row.categoryCode },
    excerpt: canReadOriginal(actor, factsOf(row)) ? row.text.slice(0, 160) : toPublicExcerpt(row.text, 160),
    submittedAt: row.submittedAt,
    holder: units.get(row.holderUnitId ?? 0) ?? null,
    metres: Math.round(metres),
    isAlike,
    merge: merge(row),
  }));
}
