import type { Database } from "@/db/database";
import { insertAnswers, listTellable, type NewAnswer, type Tellable } from "@/db/queries/channels/answers";
import { listChannels } from "@/db/queries/channels/channels";
import { type Listener, listListeners } from "@/db/queries/channels/conversations";
import { lockOutbox, setOutbox } from "@/db/queries/notifications/outbox";
import { formOf } from "@/server/channels/forms";
import { days } from "@/server/domain/duration";
import { groupBy } from "@/server/domain/group-by";
import { answerDueAt, isTold } from "@/server/domain/intake/answer-time";
import { type Site, writeAnswer } from "./write-answer";

const batch = 500;
/** Older events are history that was brought in, not news. */
const newsDays = 7;

/**
 * Writes the answers to the next 500 settled events, each to every reporter of the complaint and of what was merged
 * into it; answers how many events it passed. The cursor moves in the transaction that queues the answers, so none is
 * lost or said twice however often the worker dies (as `tellEvents` does for officers).
 */
export function composeAnswers({ db, now }: { db: Database; now: Date }, site: Site): Promise<number> {
  return db.transaction(async (tx) => {
    const { position, horizon } = await lockOutbox(tx, "answers");
    const passed = await listTellable(tx, position, horizon, batch);
    const last = passed.at(-1);
    if (!last) return 0;
    const oldest = now.getTime() - days(newsDays);
    const news = passed.filter(({ at }) => at.getTime() >= oldest);
    const listeners = await listListeners(tx, [...new Set(news.map(({ complaintId }) => complaintId))]);
    if (listeners.length > 0) {
      const classes = new Map((await listChannels(tx)).map((row) => [row.code, row.class]));
      const byRoot = groupBy(listeners, ({ rootId }) => rootId);
      await insertAnswers(
        tx,
        news.flatMap((step) =>
          (byRoot.get(step.complaintId) ?? []).flatMap((listener) => {
            const channelClass = classes.get(listener.channelCode) ?? "written";
            const dueAt = answerDueAt(step.kind, { channelClass, quiet: listener.quiet }, now);
            return toAnswer(step, listener, { now, site, dueAt });
          }),
        ),
      );
    }
    await setOutbox(tx, { xid: last.xid, eventId: last.id }, "answers");
    return passed.length;
  });
}

type Moment = { now: Date; dueAt: Date; site: Site };

function toAnswer(step: Tellable, listener: Listener, { now, dueAt, site }: Moment): NewAnswer[] {
  const form = formOf(listener.channelCode);
  if (!form || !isTold(step, listener.level)) return [];
  const { channelCode, conversationId, complaintId, address, replyTo } = listener;
  return [
    {
      ...writeAnswer(step, listener, form, site),
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
