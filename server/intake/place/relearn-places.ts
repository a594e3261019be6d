import type { Database } from "@/db/database";
import { lockLearning, setLearning, setRelearnt } from "@/db/queries/placing/learning";
import { dropLearntTerms, useRelearntTerms } from "@/db/queries/placing/terms";
import { forgetRarePlaces, learnNext } from "./learn-places";

const dayMs = 86_400_000;
/** So many batches of events between two looks at how much there is. */
const batchesBetween = 200;

/**
 * Learns the names of places anew from the beginning of the timeline, beside what is in use, and puts it there when it
 * has caught up: what was withdrawn, made private or placed elsewhere since is forgotten, and no message is guessed
 * without knowledge meanwhile. Killed anywhere it begins again. Answers how many events it passed.
 */
export async function relearnPlaces({ db, now }: { db: Database; now: Date }): Promise<number> {
  await db.transaction(async (tx) => {
    await lockLearning(tx, "relearnt");
    await dropLearntTerms(tx, "relearnt");
    await setLearning(tx, "relearnt", { xid: "0", eventId: 0 });
  });
  let passed = 0;
  for (let round = 1; ; round += 1) {
    const more = (await db.transaction((tx) => learnNext(tx, "relearnt", now))).length;
    if (more === 0) break;
    passed += more;
    if (round % batchesBetween === 0) await forgetRarePlaces(db, "relearnt");
  }
  await db.transaction(async (tx) => {
    await lockLearning(tx, "learnt");
    await useRelearntTerms(tx);
    await setLearning(tx, "learnt", await lockLearning(tx, "relearnt"));
    await setRelearnt(tx, now);
  });
  return passed;
}

/** The same once a day, however often the worker begins; null when it is not due. */
export async function relearnDaily({ db, now }: { db: Database; now: Date }): Promise<number | null> {
  const { relearntAt } = await db.transaction((tx) => lockLearning(tx, "relearnt"));
  if (relearntAt && now.getTime() - relearntAt.getTime() < dayMs) return null;
  return relearnPlaces({ db, now });
}
