import type { Database } from "@/db/database";
import { addToDay } from "@/db/queries/channels/days";
import { listRepliesToSend, type ReplyRow, setSentReplies } from "@/db/queries/channels/replies";
import type { SingleQueue } from "@/server/delivery/queue";
import { jakartaDay } from "@/server/domain/calendar";
import { groupBy } from "@/server/domain/group-by";
import { redact } from "@/server/domain/intake/redact";
import { composeAsNow } from "./compose-as-now";
import type { Site } from "./write-reply";

/** Sends one reply; its id is the idempotency key. Returns the channel's own id of it, if there is one. */
export type SendReply = (answer: ReplyRow) => Promise<string | null>;
type Senders = ReadonlyMap<string, SendReply>;
type Composing = { db: Database; site: Site };
/** What was sent, and the channel's own id of it. */
type SentReply = { text: string; externalId: string | null };

/**
 * Replies to reporters on the channels that are on, each composed anew when it is sent, in order: a failed one blocks
 * later ones to the same address. A retry carries the same key.
 */
export function replyQueue(
  openSenders: () => Promise<Senders>,
  { db, site }: Composing,
): SingleQueue<ReplyRow, SentReply> {
  let senders: Senders = new Map();
  return {
    name: "replies",
    concurrency: 40,
    patienceMs: 60_000,
    keepsOrder: true,
    routes: async () => {
      senders = await openSenders();
      return [...senders.keys()];
    },
    load: listRepliesToSend,
    attempt: async (answer) => {
      const send = senders.get(answer.channelCode);
      if (!send) throw new Error("channel_off");
      try {
        const reply = await composeAsNow(db, answer, site);
        return { state: "done", receipt: { text: reply.text, externalId: await send(reply) } };
      } catch (error) {
        throw new Error(redact(error instanceof Error ? error.message : String(error)));
      }
    },
    keep: async (tx, settled, now) => {
      const sent = settled.flatMap(({ item, outcome }) =>
        outcome.state === "done" ? [{ ...item, ...outcome.receipt }] : [],
      );
      await setSentReplies(tx, sent);
      for (const [channelCode, own] of groupBy(settled, ({ item }) => item.channelCode)) {
        const answered = own.filter(({ outcome }) => outcome.state === "done").length;
        const counts = { answered, unanswered: own.length - answered };
        await addToDay(tx, { channelCode, day: jakartaDay(now), counts, at: now });
      }
    },
  };
}
