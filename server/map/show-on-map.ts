import type { Database } from "@/db/database";
import { findOnMap } from "@/db/queries/map/map";
import { parseCode } from "@/server/domain/complaint/code";
import { notFound } from "@/server/domain/errors";

/**
 * What the map tells of a single complaint when it is pressed.
 * @throws NOT_FOUND for every one that the public map does not show
 */
export async function showOnMap({ db, now }: { db: Database; now: Date }, code: string) {
  const number = parseCode(code);
  const row = number ? await findOnMap(db, number) : null;
  if (!row) throw notFound();
  const { completionDueAt, completionStoppedAt, ...shown } = row;
  return { ...shown, isOverdue: completionStoppedAt === null && completionDueAt < now };
}
