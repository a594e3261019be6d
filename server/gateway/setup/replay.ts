import type { Transaction } from "@/db/database";
import { findRawMessageChannel } from "@/db/queries/channels/raw-messages";
import { findReplyChannel } from "@/db/queries/channels/replies";
import { replayUnfinished } from "@/db/queries/channels/unfinished-messages";
import { replayWaitingRow, type WaitingKind } from "@/db/queries/channels/waiting";
import { replayDead } from "@/db/queries/delivery/leases";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { notFound } from "@/server/domain/errors";

/** Replays an unreadable raw message. @throws NOT_FOUND when it is no dead letter any more */
export function replayRawMessage(context: AdminContext, { id }: { id: number }): Promise<void> {
  return replay(context, `arrival ${id}`, async (tx) => {
    const isReplayed = await replayDead(tx, "arrivals", id, context.now);
    return isReplayed ? findRawMessageChannel(tx, id) : null;
  });
}

/** Replays a waiting message that intake failed on too often. @throws NOT_FOUND as above */
export function replayWaiting(
  context: AdminContext,
  { kind, id }: { kind: WaitingKind; id: number },
): Promise<void> {
  return replay(context, `${kind} ${id}`, (tx) => replayWaitingRow(tx, kind, id));
}

/** Replays a message that was stored and never judged. @throws NOT_FOUND as above */
export function replayMessage(context: AdminContext, { id }: { id: number }): Promise<void> {
  return replay(context, `message ${id}`, (tx) => replayUnfinished(tx, id, context.now));
}

/** Replays a reply that was not sent. @throws NOT_FOUND when it is no dead letter any more */
export function replayReply(context: AdminContext, { id }: { id: string }): Promise<void> {
  return replay(context, `answer ${id}`, async (tx) => {
    const isReplayed = await replayDead(tx, "replies", id, context.now);
    return isReplayed ? findReplyChannel(tx, id) : null;
  });
}

function replay(
  context: AdminContext,
  letter: string,
  work: (tx: Transaction) => Promise<string | null>,
): Promise<void> {
  return context.db.transaction(async (tx) => {
    const channelCode = await work(tx);
    if (channelCode === null) throw notFound();
    await recordChange(tx, context, {
      entity: "channel",
      key: channelCode,
      before: { [letter]: "dead" },
      after: { [letter]: "queued" },
      reason: null,
    });
  });
}
