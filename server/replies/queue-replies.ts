import type { Database, Transaction } from "@/db/database";
import { listChannels } from "@/db/queries/channels/channels";
import { type ConversationListener, listListeners } from "@/db/queries/channels/conversations";
import {
  insertReplies,
  listReplyTriggers,
  type NewReply,
  type ReplyTrigger,
} from "@/db/queries/channels/replies";
import { formOf } from "@/server/channels/registry";
import { groupBy } from "@/server/domain/group-by";
import { isReporterNotified, replyDueAt } from "@/server/domain/intake/reply-time";
import { passSettled } from "@/server/outbox/pass-settled";
import { type Site, writeReply } from "./write-reply";

/**
 * Queues the replies to the next settled events, for every reporter of the complaint and of its duplicates. Returns
 * how many events it read.
 */
export function queueReplies({ db, now }: { db: Database; now: Date }, site: Site): Promise<number> {
  return passSettled({ db, now }, "replies", {
    list: listReplyTriggers,
    take: (tx, steps) => writeReplies(tx, steps, now, site),
  });
}

async function writeReplies(
  tx: Transaction,
  steps: readonly ReplyTrigger[],
  now: Date,
  site: Site,
): Promise<void> {
  const listeners = await listListeners(tx, [...new Set(steps.map(({ complaintId }) => complaintId))]);
  if (listeners.length === 0) return;
  const classes = new Map((await listChannels(tx)).map((row) => [row.code, row.class]));
  const byRoot = groupBy(listeners, ({ rootId }) => rootId);
  await insertReplies(
    tx,
    steps.flatMap((step) =>
      (byRoot.get(step.complaintId) ?? []).flatMap((listener) => {
        const channelClass = classes.get(listener.channelCode) ?? "written";
        const dueAt = replyDueAt(step.kind, { channelClass, quiet: listener.quiet }, now);
        return toAnswer(step, listener, { now, site, dueAt });
      }),
    ),
  );
}

type Moment = { now: Date; dueAt: Date; site: Site };

function toAnswer(
  step: ReplyTrigger,
  listener: ConversationListener,
  { now, dueAt, site }: Moment,
): NewReply[] {
  const form = formOf(listener.channelCode);
  if (!form || !isReporterNotified(step, listener.level)) return [];
  const { channelCode, conversationId, complaintId, address, replyTo } = listener;
  return [
    {
      ...writeReply(step, listener, form, site),
      channelCode,
      conversationId,
      complaintId,
      eventId: step.id,
      about: `event:${step.id}:${conversationId}`,
      address,
      replyTo,
      createdAt: now,
      dueAt,
    },
  ];
}
