import type { Database, Transaction } from "@/db/database";
import {
  listLessons,
  lockLearning,
  type PlacingLesson,
  setDecisions,
  setLearning,
} from "@/db/queries/placing/learning";
import { addLearntTerms, dropRareTerms, type LearntRow } from "@/db/queries/placing/terms";
import type { LearntSource } from "@/db/schema/placing";
import { withoutContacts } from "@/server/domain/intake/read-message";
import { readPlaceTerms } from "@/server/domain/placing/place/learnt";

const batch = 500;
const mostTerms = 200_000;

/**
 * Learns place names from the next 500 settled events, and whether the guesses were right. The cursor moves in the
 * same transaction as the counts, so nothing is learnt twice. Returns how many events it read.
 */
export function learnPlaces({ db, now }: { db: Database; now: Date }): Promise<number> {
  return db.transaction(async (tx) => {
    const passed = await learnNext(tx, "learnt", now);
    await setDecisions(
      tx,
      passed.filter(({ complaintId, kind }) => complaintId !== null && kind === "verify"),
    );
    return passed.length;
  });
}

/** Learns the next 500 settled events after the position of `source`; none when it has caught up. */
export async function learnNext(tx: Transaction, source: LearntSource, now: Date): Promise<PlacingLesson[]> {
  const position = await lockLearning(tx, source);
  const passed = await listLessons(tx, position, batch);
  const last = passed.at(-1);
  if (!last) return [];
  const lessons = passed.filter(({ complaintId, isPublic }) => complaintId !== null && isPublic);
  await addLearntTerms(tx, source, countTerms(lessons), now);
  await setLearning(tx, source, last);
  return passed;
}

/** Each complaint counts once for each of its terms. */
function countTerms(lessons: readonly PlacingLesson[]): LearntRow[] {
  const counts = new Map<string, LearntRow>();
  for (const { text, landmark, kelurahanCode } of lessons) {
    const said = withoutContacts(landmark ? `${text}\n${landmark}` : text);
    for (const term of new Set(readPlaceTerms(said).flat())) {
      const key = `${term} ${kelurahanCode}`;
      counts.set(key, { term, kelurahanCode, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) =>
    `${a.term} ${a.kelurahanCode}` < `${b.term} ${b.kelurahanCode}` ? -1 : 1,
  );
}

/** Deletes rare old terms: the learnt ones never exceed 200,000 rows. */
export const forgetRarePlaces = (db: Database, source: LearntSource = "learnt") =>
  dropRareTerms(db, source, mostTerms);
