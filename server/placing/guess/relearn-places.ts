import type { Database, Transaction } from "@/db/database";
import { lockLearning, setLearning, setRelearnt } from "@/db/queries/placing/learning";
import { adoptRelearntTerms, dropLearntTerms } from "@/db/queries/placing/terms";
import { days } from "@/server/domain/duration";
import { forgetRarePlaces, learnNext } from "./learn-places";

const beginning = { xid: "0", eventId: 0 };
/** Batches of events between two checks of the number of terms. */
const batchesBetween = 200;

/**
 * Relearns place terms from the start of the timeline beside those in use, and replaces them once it has caught up.
 * Returns how many events it read. A killed run starts over.
 */
export async function relearnPlaces({ db, now }: { db: Database; now: Date }): Promise<number> {
  // Drops the terms of complaints that were withdrawn, made private or placed elsewhere; guessing goes on meanwhile.
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

/** Of two concurrent runs the first replaces the terms; the other finds an empty set, and replaces nothing. */
async function adopt(tx: Transaction, now: Date): Promise<void> {
  await lockLearning(tx, "learnt");
  const position = await lockLearning(tx, "relearnt");
  await setRelearnt(tx, now);
  if (position.eventId === beginning.eventId) return;
  await adoptRelearntTerms(tx);
  await setLearning(tx, "learnt", position);
  await setLearning(tx, "relearnt", beginning);
}

/** A run reads the whole timeline; new events are learnt continuously. */
const restMs = days(30);

/**
 * The same every 30 days, the first time 30 days after the worker first ran, whatever its restarts; null when it is
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
