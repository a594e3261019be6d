import type { Database } from "@/db/database";
import { listNearby } from "@/db/queries/map/map";
import type { Point } from "@/server/domain/geo";
import { toPublicExcerpt } from "@/server/domain/masking/public-text";

/** Open complaints of a category group within 150 m, among which the reporter may find their own. */
export async function showNearby(
  { db }: { db: Database },
  { point, groupCode }: { point: Point; groupCode: string },
) {
  const rows = await listNearby(db, point, groupCode, 150);
  return rows.map(({ text, ...row }) => ({ ...row, excerpt: toPublicExcerpt(text, 120) }));
}
