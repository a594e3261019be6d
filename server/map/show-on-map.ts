import type { Database } from "@/db/database";
import { findOnMap } from "@/db/queries/map/map";
import { parseCode } from "@/server/domain/complaint/code";
import { notFound } from "@/server/domain/errors";

/**
 * The popup of a single complaint.
 * @throws NOT_FOUND unless the public map shows it
 */
export async function showOnMap({ db, now }: { db: Database; now: Date }, code: string) {
  const number = parseCode(code);
  const row = number ? await findOnMap(db, number) : null;
  if (!row) throw notFound();
  const { completionDueAt, completionStoppedAt, ...shown } = row;
  return { ...shown, isOverdue: completionStoppedAt === null && completionDueAt < now };
}
