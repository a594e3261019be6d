import type { Database } from "@/db/database";
import { countQueue } from "@/db/queries/desk/queue";
import type { StaffActor } from "@/server/domain/actor";
import type { QueueCount } from "@/server/domain/desk/queue-desk";
import type { QueueFilter } from "@/server/domain/desk/queue-filter";
import { askFor } from "./queue-question";
import { readSearch } from "./search-words";

/** Above this a count says "more than": an exact one is not worth its cost. */
const countedUpTo = 1_000;

/**
 * The number of complaints of each filter, up to a thousand. Text searches are not counted (null): counting matches
 * among two million costs too much.
 */
export function countQueues(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  filters: readonly QueueFilter[],
): Promise<QueueCount[]> {
  return Promise.all(
    filters.map(async (filter) => {
      if (filter.code || (filter.text && filter.view === "closed")) return null;
      const wanted = await readSearch({ db, now }, filter.text);
      const found = await countQueue(db, askFor(actor, filter, wanted, now), countedUpTo + 1);
      return { count: Math.min(found, countedUpTo), isMore: found > countedUpTo };
    }),
  );
}
