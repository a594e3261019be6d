import type { Database, Transaction } from "@/db/database";
import { lockLearning, setLearning, setRelearnt } from "@/db/queries/placing/learning";
import { adoptRelearntTerms, dropLearntTerms } from "@/db/queries/placing/terms";
import { days } from "@/server/domain/duration";
import { forgetRarePlaces, learnNext } from "./learn-places";

const beginning = { xid: "0", eventId: 0 };
/** So many batches of events between two looks at how much there is. */
const batchesBetween = 200;

/**
 * Learns the names of places anew from the beginning of the timeline, beside what is in use, and puts it there when it
 * has caught up: what was withdrawn, made private or placed elsewhere since is forgotten, and no message is guessed
 * without knowledge meanwhile. Killed anywhere it begins again. Returns how many events it passed.
 */
export async function relearnPlaces({ db, now }: { db: Database; now: Date }): Promise<number> {
  await db.transaction(async (tx) => {
    await lockLearning(tx, "relearnt");
    await dropLearntTerms(tx, "relearnt");
    await setLearning(tx, "relearnt", beginning);
  });
  let passed = 0;
  for (let round = 1; ; round += 1) {
    const more = (await db.transaction((tx) => learnNext(tx, "relearnt", now))).length;
    if (more === 0) break;
    passed += more;
    if (round % batchesBetween === 0) await forgetRarePlaces(db, "relearnt");
  }
  await db.transaction((tx) => adopt(tx, now));
  return passed;
}

/** Of two who learn at once the first puts it to use; the other finds the beginning again, and nothing to put there. */
async function adopt(tx: Transaction, now: Date): Promise<void> {
  await lockLearning(tx, "learnt");
  const position = await lockLearning(tx, "relearnt");
  await setRelearnt(tx, now);
  if (position.eventId === beginning.eventId) return;
  await adoptRelearntTerms(tx);
  await setLearning(tx, "learnt", position);
  await setLearning(tx, "relearnt", beginning);
}

/** It reads the whole timeline; what is new is learnt as it comes. */
const restMs = days(30);

/**
 * The same every 30 days, the first time 30 days after the worker first ran, however often it begins; null when it is
 * not due.
 */
export async function relearnInTime({ db, now }: { db: Database; now: Date }): Promise<number | null> {
  const isDue = await db.transaction(async (tx) => {
    const { relearntAt } = await lockLearning(tx, "relearnt");
    if (!relearntAt) await setRelearnt(tx, now);
    return relearntAt !== null && now.getTime() - relearntAt.getTime() >= restMs;
  });
  return isDue ? relearnPlaces({ db, now }) : null;
}
