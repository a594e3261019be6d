import type { AreaComplaint } from "@/db/queries/area-dashboard";
import type { Dashboard, PublicItem } from "@/server/domain/area/dashboard";
import { groupSpots, type Relapse } from "@/server/domain/area/spots";
import { publicPoint } from "@/server/domain/complaint/privacy";
import { isClosed } from "@/server/domain/complaint/status";
import type { Reference } from "./reference";

const mostSpots = 10;
/** Report numbers that a spot names. */
const namedReports = 4;

/** The places where trouble came back, of what was read as public relapses outside sensitive categories. */
export function toSpots(rows: readonly AreaComplaint[], reference: Reference): Dashboard["spots"] {
  const kelurahan = new Map(rows.map((row) => [row.code, row.kelurahanCode]));
  return groupSpots(rows.flatMap(relapseOf), mostSpots).map(({ categoryCode, codes, ...spot }) => ({
    ...spot,
    ...publicPoint(spot, false),
    category: categoryName(categoryCode, reference),
    kelurahan: reference.byCode.get(kelurahan.get(codes[0] ?? "") ?? "")?.name ?? "",
    codes: codes.slice(0, namedReports),
  }));
}

function relapseOf(row: AreaComplaint): Relapse[] {
  const { latitude, longitude, recursOfCode, list, status } = row;
  if (list !== "recurring" || latitude === null || longitude === null || recursOfCode === null) return [];
  return [{ ...row, latitude, longitude, recursOfCode, isOpen: !isClosed(status) }];
}

export function toNewest(rows: readonly AreaComplaint[], reference: Reference, now: Date): PublicItem[] {
  return rows.flatMap((row) =>
    row.list === "newest"
      ? [
          {
            code: row.code,
            status: row.status,
            category: categoryName(row.categoryCode, reference),
            kelurahan: reference.byCode.get(row.kelurahanCode)?.name ?? "",
            text: row.text,
            submittedAt: row.submittedAt,
            updatedAt: row.lastEventAt,
            isOverdue: !row.isStopped && row.completionDueAt < now,
          },
        ]
      : [],
  );
}

function categoryName(code: string, { categories }: Reference) {
  const found = categories.get(code);
  return { id: found?.nameId ?? code, en: found?.nameEn ?? code };
}
