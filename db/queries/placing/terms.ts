import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "../../database";
import { placeTerm } from "../../schema";
import type { LearntSource } from "../../schema/placing";

/** Streets and landmarks of the built-in list. */
export function listLandmarkTerms(db: Queryable) {
  return db
    .select({ name: placeTerm.term, kelurahanCode: placeTerm.kelurahanCode })
    .from(placeTerm)
    .where(eq(placeTerm.source, "built_in"))
    .orderBy(asc(placeTerm.term), asc(placeTerm.kelurahanCode));
}

export type LearntRow = { term: string; kelurahanCode: string; count: number };

/** Kelurahan of earlier complaints that used these terms. */
export async function listLearntTerms(db: Queryable, terms: readonly string[]): Promise<LearntRow[]> {
  if (terms.length === 0) return [];
  return db
    .select({ term: placeTerm.term, kelurahanCode: placeTerm.kelurahanCode, count: placeTerm.count })
    .from(placeTerm)
    .where(and(eq(placeTerm.source, "learnt"), inArray(placeTerm.term, [...terms])));
}

/** Adds to the counts; each pair occurs once. */
export async function addLearntTerms(
  tx: Transaction,
  source: LearntSource,
  rows: readonly LearntRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(placeTerm)
    .values(rows.map((row) => ({ ...row, source, learntAt: now })))
    .onConflictDoUpdate({
      target: [placeTerm.term, placeTerm.kelurahanCode, placeTerm.source],
      set: { count: sql`${placeTerm.count} + excluded.count`, learntAt: sql`excluded.learnt_at` },
    });
}

/** Limits learnt terms to a number of rows: the rarest are deleted, of them the oldest. Returns how many. */
export async function dropRareTerms(db: Queryable, source: LearntSource, most: number): Promise<number> {
  const rows = await db.execute(sql`
    with excess as (
      select greatest(count(*) - ${most}, 0) as many from place_term where source = ${source})
    delete from place_term where (term, kelurahan_code, source) in (
      select term, kelurahan_code, source from place_term where source = ${source}
      order by count, learnt_at limit (select many from excess))
    returning term`);
  return rows.length;
}

export async function dropLearntTerms(tx: Transaction, source: LearntSource): Promise<void> {
  await tx.delete(placeTerm).where(eq(placeTerm.source, source));
}

/** Replaces the learnt terms by the relearnt ones. */
export async function adoptRelearntTerms(tx: Transaction): Promise<void> {
  await dropLearntTerms(tx, "learnt");
  await tx.update(placeTerm).set({ source: "learnt" }).where(eq(placeTerm.source, "relearnt"));
}
