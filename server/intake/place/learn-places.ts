import type { Database, Transaction } from "@/db/database";
import {
  type Lesson,
  listLessons,
  lockLearning,
  setDecisions,
  setLearning,
} from "@/db/queries/placing/learning";
import { addLearntTerms, dropLearntTerms, dropRareTerms, type LearntRow } from "@/db/queries/placing/terms";
import { readPlaceTerms } from "@/server/domain/intake/place/learnt";
import { withoutContacts } from "@/server/domain/intake/read-message";

const batch = 500;
const mostTerms = 200_000;

/**
 * Learns from the next 500 settled events what people call places, and whether the guesses were right. A cursor follows
 * the timeline's transactions and moves in the same transaction as the counts, so nothing is learnt twice.
 * Answers how many events it passed.
 */
export function learnPlaces({ db, now }: { db: Database; now: Date }): Promise<number> {
  return db.transaction(async (tx) => {
    const position = await lockLearning(tx);
    const passed = await listLessons(tx, position, batch);
    const last = passed.at(-1);
    if (!last) return 0;
    const lessons = passed.filter(({ complaintId }) => complaintId !== null);
    await addLearntTerms(tx, countTerms(lessons), now);
    await setDecisions(
      tx,
      lessons.filter(({ kind }) => kind === "verify"),
    );
    await setLearning(tx, last);
    return passed.length;
  });
}

/** Each complaint counts once for each of its terms. */
function countTerms(lessons: readonly Lesson[]): LearntRow[] {
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

/** Names that were said once, long ago, make room: the learnt half never grows beyond 200,000 rows. */
export const forgetRarePlaces = (db: Database) => dropRareTerms(db, mostTerms);

/** Forgets all that was learnt; the next runs learn it again from the beginning of the timeline. */
export function relearnPlaces(db: Database): Promise<void> {
  return db.transaction(async (tx: Transaction) => {
    await lockLearning(tx);
    await dropLearntTerms(tx);
    await setLearning(tx, { xid: "0", eventId: 0 });
  });
}
