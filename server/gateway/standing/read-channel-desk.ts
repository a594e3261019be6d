import type { Database } from "@/db/database";
import { listDeadRawMessages } from "@/db/queries/channels/raw-messages";
import { listDeadReplies } from "@/db/queries/channels/replies";
import { countUnfinished, listDeadMessages } from "@/db/queries/channels/unfinished-messages";
import { listDeadWaiting } from "@/db/queries/channels/waiting";
import { settleWithinMs } from "@/server/domain/intake/message-state";
import { listStandings } from "./list-standings";

/** Dead letters shown at once. */
const most = 50;

/** All that the page of the channels shows: how each is doing, unfinished messages, and dead letters of each kind. */
export async function readChannelDesk({ db, now }: { db: Database; now: Date }) {
  const [standings, unfinished, deadMessages, deadArrivals, deadWaiting, deadReplies] = await Promise.all([
    listStandings({ db, now }),
    countUnfinished(db, new Date(now.getTime() - settleWithinMs)),
    listDeadMessages(db, most),
    listDeadRawMessages(db, most),
    listDeadWaiting(db, most),
    listDeadReplies(db, most),
  ]);
  return { standings, unfinished, deadMessages, deadArrivals, deadWaiting, deadReplies };
}
