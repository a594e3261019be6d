import type { AreaRelapse, NewestComplaint } from "@/db/queries/area/area-dashboard";
import type { Dashboard, PublicItem } from "@/server/domain/area/dashboard";
import { groupSpots } from "@/server/domain/area/spots";
import { publicPoint } from "@/server/domain/complaint/public-point";
import { isClosed } from "@/server/domain/complaint/status";
import { toPublicExcerpt, toPublicText } from "@/server/domain/masking/public-text";
import type { AreaReference } from "./reference";

const mostSpots = 10;
/** Complaint numbers listed for a spot. */
const namedReports = 4;

/** The recurring spots of public relapses outside sensitive categories. */
export function toSpots(rows: readonly AreaRelapse[], reference: AreaReference): Dashboard["spots"] {
  const kelurahan = new Map(rows.map((row) => [row.code, row.kelurahanCode]));
  return groupSpots(
    rows.map((row) => ({ ...row, isOpen: !isClosed(row.status) })),
    mostSpots,
  ).map(({ categoryCode, codes, ...spot }) => ({
    ...spot,
    ...publicPoint(spot, false),
    landmark: toPublicText(spot.landmark),
    category: categoryName(categoryCode, reference),
    kelurahan: reference.byCode.get(kelurahan.get(codes[0] ?? "") ?? "")?.name ?? "",
    codes: codes.slice(0, namedReports),
  }));
}

export function toNewest(
  rows: readonly NewestComplaint[],
  reference: AreaReference,
  now: Date,
): PublicItem[] {
  return rows.map((row) => ({
    code: row.code,
    status: row.status,
    category: categoryName(row.categoryCode, reference),
    kelurahan: reference.byCode.get(row.kelurahanCode)?.name ?? "",
    text: toPublicExcerpt(row.text, 400),
    submittedAt: row.submittedAt,
    updatedAt: row.lastEventAt,
    isOverdue: !row.isStopped && row.completionDueAt < now,
  }));
}

function categoryName(code: string, { categories }: AreaReference) {
  const found = categories.get(code);
  return { id: found?.nameId ?? code, en: found?.nameEn ?? code };
}
