import type { Database } from "@/db/database";
import { listListeners } from "@/db/queries/channels/conversations";
import { findReplyTrigger, type ReplyRow } from "@/db/queries/channels/replies";
import { formOf } from "@/server/channels/registry";
import { type Site, writeReply } from "./write-reply";

/**
 * A queued reply as it would be written now: without words that were hidden since, and with the code that is valid. A
 * refusal is about a message, and stays as it is.
 */
export async function composeAsNow(db: Database, reply: ReplyRow, site: Site): Promise<ReplyRow> {
  const { eventId, complaintId, conversationId } = reply;
  if (eventId === null || complaintId === null) return reply;
  const [step, listeners] = await Promise.all([
    findReplyTrigger(db, eventId),
    listListeners(db, [complaintId]),
  ]);
  const listener = listeners.find((one) => one.conversationId === conversationId);
  const form = formOf(reply.channelCode);
  if (!step || !listener || !form) throw new Error("reply_without_conversation");
  return { ...reply, ...writeReply(step, listener, form, site) };
}
