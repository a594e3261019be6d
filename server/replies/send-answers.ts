import type { Database } from "@/db/database";
import {
  type AnswerRow,
  claimAnswers,
  type SentAnswer,
  setAnswerFailed,
  setAnswersSent,
} from "@/db/queries/channels/answers";
import { addToDay } from "@/db/queries/channels/days";
import { jakartaDay } from "@/server/domain/calendar";
import { hours, minutes } from "@/server/domain/duration";
import { groupBy } from "@/server/domain/group-by";
import { redact } from "@/server/domain/intake/redact";
import { log } from "@/server/log";

/** Sends one answer; its id is the idempotency key. Answers the channel's own identity of it, if it gives one. */
export type SendAnswer = (answer: AnswerRow) => Promise<string | null>;

type Context = { db: Database; now: Date };

const batch = 40;
const leaseMs = minutes(2);
const maxAttempts = 10;
/** Waits 2, 4, 8 … seconds, an hour at most. */
const backOffMs = (attempts: number) => Math.min(hours(1), 1_000 * 2 ** attempts);

/**
 * Sends what is due on the channels that are on; answers how many left. A worker that dies between sending and noting
 * it sends again under the same key.
 */
export async function sendAnswers(
  { db, now }: Context,
  senders: ReadonlyMap<string, SendAnswer>,
): Promise<number> {
  const again = new Date(now.getTime() + leaseMs);
  const due = await claimAnswers(db, [...senders.keys()], { now, again, limit: batch });
  const sent = new Set<string>();
  const letters = groupBy(inOrder(due), ({ channelCode, address }) => `${channelCode} ${address}`);
  const desk = { db, senders, note: noteTogether(db) };
  await Promise.all([...letters.values()].map((own) => sendInTurn(desk, own, sent)));
  for (const [channelCode, rows] of groupBy(due, (one) => one.channelCode)) {
    const answered = rows.filter(({ id }) => sent.has(id)).length;
    const counts = { answered, unanswered: rows.length - answered };
    await addToDay(db, { channelCode, day: jakartaDay(now), counts, at: now });
  }
  return due.length;
}

type Desk = {
  db: Database;
  senders: ReadonlyMap<string, SendAnswer>;
  note: (one: SentAnswer) => Promise<void>;
};

/** Notes each as soon as it left, together with all that left while the note before was written. */
function noteTogether(db: Database): Desk["note"] {
  let next: { rows: SentAnswer[]; done: Promise<void> } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return (one) => {
    if (!next) {
      const rows: SentAnswer[] = [];
      const write = () => {
        next = null;
        return setAnswersSent(db, rows);
      };
      next = { rows, done: last.then(write, write) };
      last = next.done;
    }
    next.rows.push(one);
    return next.done;
  };
}

const inOrder = (rows: readonly AnswerRow[]) =>
  [...rows].sort(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.eventId ?? 0) - (b.eventId ?? 0),
  );

/** One person reads the steps in their order: behind one that failed the others wait too. */
async function sendInTurn(desk: Desk, own: readonly AnswerRow[], sent: Set<string>): Promise<void> {
  let failedUntil: Date | null = null;
  for (const one of own) {
    if (failedUntil) {
      const after = { lastError: "waits_for_an_earlier_one", dueAt: failedUntil, isDead: false };
      await setAnswerFailed(desk.db, one.id, after);
    } else {
      failedUntil = await attempt(desk, one);
      if (!failedUntil) sent.add(one.id);
    }
  }
}

/** Null when it left, else when to try again. */
async function attempt({ db, senders, note }: Desk, answer: AnswerRow): Promise<Date | null> {
  const send = senders.get(answer.channelCode);
  if (!send) return new Date();
  const { id, channelCode, attempts } = answer;
  try {
    const externalId = await send(answer);
    await note({ ...answer, externalId, sentAt: new Date() });
    return null;
  } catch (error) {
    const lastError = redact(error instanceof Error ? error.message : String(error));
    log().warn({ channel: channelCode, attempts }, "an answer did not leave");
    const dueAt = new Date(Date.now() + backOffMs(attempts));
    await setAnswerFailed(db, id, { lastError, dueAt, isDead: attempts >= maxAttempts });
    return dueAt;
  }
}
