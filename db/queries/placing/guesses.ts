import { and, inArray, sql } from "drizzle-orm";
import type { PlaceGuess } from "@/server/domain/placing/guess";
import type { Queryable } from "../../database";
import { isUnplacedSql } from "../../predicates";
import { complaint, intakeGuess } from "../../schema";

/** Stores the guesses of complaints that wait for a place, by number; the first guess stays. */
export async function insertGuesses(
  db: Queryable,
  guesses: ReadonlyMap<string, PlaceGuess>,
  { version, now }: { version: number; now: Date },
): Promise<void> {
  if (guesses.size === 0) return;
  const rows = await db
    .select({ id: complaint.id, code: complaint.code })
    .from(complaint)
    .where(and(inArray(complaint.code, [...guesses.keys()]), sql.raw(isUnplacedSql("complaint"))));
  const values = rows.flatMap(({ id, code }) => {
    const guess = guesses.get(code);
    return guess ? [{ complaintId: id, version, guess, madeAt: now }] : [];
  });
  if (values.length > 0) await db.insert(intakeGuess).values(values).onConflictDoNothing();
}

export async function listGuesses(db: Queryable, complaintIds: readonly number[]) {
  if (complaintIds.length === 0) return [];
  return db
    .select({ complaintId: intakeGuess.complaintId, guess: intakeGuess.guess, version: intakeGuess.version })
    .from(intakeGuess)
    .where(inArray(intakeGuess.complaintId, [...complaintIds]));
}

/** Replaces a guess by one of newer rules until an officer has decided. */
export async function replaceGuess(
  db: Queryable,
  complaintId: number,
  row: { guess: PlaceGuess; version: number; madeAt: Date },
): Promise<void> {
  await db
    .insert(intakeGuess)
    .values({ complaintId, ...row })
    .onConflictDoUpdate({
      target: intakeGuess.complaintId,
      set: row,
      setWhere: sql`${intakeGuess.decidedAt} is null`,
    });
}
