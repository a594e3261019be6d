import type { Database } from "@/db/database";
import { type Box, listPoints, type MapFilter } from "@/db/queries/map";
import { publicPoint } from "@/server/domain/complaint/privacy";

/** A page of the browser never carries more marks than this. */
const maxMarks = 400;

/** Single public complaints inside a box; sensitive ones on a coarse grid. */
export async function showPoints({ db, now }: { db: Database; now: Date }, box: Box, filter: MapFilter) {
  const rows = await listPoints(db, box, filter, now, maxMarks + 1);
  const marks = rows.slice(0, maxMarks).map(({ latitude, longitude, isSensitive, ...row }) => ({
    ...row,
    ...publicPoint({ latitude: latitude ?? 0, longitude: longitude ?? 0 }, isSensitive),
    isCoarse: isSensitive,
  }));
  return { marks, hasMore: rows.length > maxMarks };
}
