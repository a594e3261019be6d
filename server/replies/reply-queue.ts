import type { Database } from "@/db/database";
import { type AnswerRow, listAnswersToSend, setAnswerIdentities } from "@/db/queries/channels/answers";
import { addToDay } from "@/db/queries/channels/days";
import type { Queue } from "@/server/delivery/queue";
import { jakartaDay } from "@/server/domain/calendar";
import { groupBy } from "@/server/domain/group-by";
import { redact } from "@/server/domain/intake/redact";

/** Sends one answer; its id is the idempotency key. Returns the channel's own identity of it, if it gives one. */
export type SendAnswer = (answer: AnswerRow) => Promise<string | null>;
type Senders = ReadonlyMap<string, SendAnswer>;

/**
 * Replies to reporters on the channels that are on. People read the steps in their order: behind one that failed the
 * others to the same address wait. What is attempted again carries the same key.
 */
export function replyQueue(
  db: Database,
  openSenders: () => Promise<Senders>,
): Queue<AnswerRow, string | null> {
  let senders: Senders = new Map();
  return {
    name: "replies",
    concurrency: 40,
    leaseMs: 120_000,
    keepsOrder: true,
    routes: async () => {
      senders = await openSenders();
      return [...senders.keys()];
    },
    load: listAnswersToSend,
    attempt: async (answer, now) => {
      try {
        const send = senders.get(answer.channelCode);
        if (!send) throw new Error("channel_off");
        return { state: "done", receipt: await send(answer) };
      } catch (error) {
        await count(db, answer.channelCode, { unanswered: 1 }, now);
        throw new Error(redact(error instanceof Error ? error.message : String(error)));
      }
    },
    keep: async (tx, settled, now) => {
      await setAnswerIdentities(
        tx,
        settled.map(({ item, outcome }) => ({ ...item, externalId: outcome.receipt })),
      );
      for (const [channelCode, own] of groupBy(settled, ({ item }) => item.channelCode))
        await count(tx, channelCode, { answered: own.length }, now);
    },
  };
}

const count = (
  db: Parameters<typeof addToDay>[0],
  channelCode: string,
  counts: { answered?: number; unanswered?: number },
  now: Date,
) => addToDay(db, { channelCode, day: jakartaDay(now), counts, at: now });
