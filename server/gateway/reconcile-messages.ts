import { addToDay } from "@/db/queries/channels/days";
import {
  claimUnfinished,
  markUnfinishedDead,
  setUnfinishedFailed,
  type UnfinishedMessage,
} from "@/db/queries/channels/unfinished-messages";
import { adapterOf } from "@/server/channels/registry";
import { jakartaDay } from "@/server/domain/calendar";
import { groupBy } from "@/server/domain/group-by";
import { reconcileAt } from "@/server/domain/intake/message-state";
import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";
import { failureOf } from "./put-off-waiting";
import { submitApart } from "./submit-apart";

const leaseMs = 60_000;
const mostAtOnce = 500;

/**
 * Submits stored messages that were never judged again, one at a time, some hundreds a run; they are deduplicated,
 * and become dead letters after the last attempt. Returns how many.
 */
export async function reconcileMessages(context: DoorContext): Promise<number> {
  await giveUp(context);
  let taken = 0;
  while (taken < mostAtOnce && (await reconcileNext(context))) taken += 1;
  return taken;
}

async function giveUp({ db, now }: DoorContext): Promise<void> {
  for (const [channelCode, own] of groupBy(await markUnfinishedDead(db, now), (code) => code)) {
    const counts = { dead: own.length };
    await addToDay(db, { channelCode, day: jakartaDay(now), at: now, counts, failure: "never_finished" });
  }
}

async function reconcileNext(context: DoorContext): Promise<boolean> {
  const { db, now } = context;
  const row = await claimUnfinished(db, { now, leaseMs });
  if (!row) return false;
  const { channelCode } = row;
  const hasApi = adapterOf(channelCode)?.keyOf !== undefined;
  const [failed] = await submitApart(context, [[readMessage(row)]], hasApi);
  if (!failed) return true;
  const [failure, dueAt] = [failureOf(failed), reconcileAt(row.attempts, now)];
  await setUnfinishedFailed(db, row.id, { failure, dueAt });
  const counts = { dead: dueAt ? 0 : 1 };
  await addToDay(db, { channelCode, day: jakartaDay(now), at: now, counts, failure });
  return true;
}

function readMessage({ message, raw }: UnfinishedMessage): Message {
  const kept = message as Omit<Message, "raw" | "submittedAt"> & { submittedAt: string | null };
  return { ...kept, raw, submittedAt: new Date(kept.submittedAt ?? Number.NaN) };
}
