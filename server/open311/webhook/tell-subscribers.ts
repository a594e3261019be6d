import { randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { lockOutbox, setOutbox } from "@/db/queries/notifications/outbox";
import { insertWebhookDeliveries, listSteps, listSubscribers } from "@/db/queries/open311/webhooks";
import { jakartaDay } from "@/server/domain/calendar";
import { isPublicStep } from "@/server/domain/complaint/public-step";
import { webhookKindOf } from "@/server/domain/webhook/kinds";

const batch = 500;
/** Older events are history that was brought in, not news. */
const newsDays = 7;

/**
 * Queues the next 500 settled events for whoever asked for their kind; answers how many events it passed. The cursor
 * moves in the transaction that queues, so nothing is lost or told twice however often the worker dies (as `tellEvents`
 * does for officers). A subscriber hears of nothing that happened before she asked.
 */
export function tellSubscribers({ db, now }: { db: Database; now: Date }): Promise<number> {
  return db.transaction(async (tx) => {
    const { position, horizon } = await lockOutbox(tx, "webhooks");
    const passed = await listSteps(tx, position, horizon, batch);
    const last = passed.at(-1);
    if (!last) return 0;
    const subscribers = await listSubscribers(tx, jakartaDay(now));
    const oldest = now.getTime() - newsDays * 86_400_000;
    const news = passed.filter((step) => step.at.getTime() >= oldest && isTold(step));
    const rows = news.flatMap((step) =>
      subscribers
        .filter(({ kinds, createdAt }) => kinds.includes(webhookKindOf(step.kind)) && createdAt <= step.at)
        .map(({ id: webhookId }) => ({
          id: randomUUID(),
          webhookId,
          eventId: step.id,
          createdAt: now,
          dueAt: now,
        })),
    );
    await insertWebhookDeliveries(tx, rows);
    await setOutbox(tx, { xid: last.xid, eventId: last.id }, "webhooks");
    return passed.length;
  });
}

type Step = Awaited<ReturnType<typeof listSteps>>[number];

/** What is unplaced is unknown outside: not even its end is told. */
function isTold(step: Step): boolean {
  const isGone = webhookKindOf(step.kind) === "removed";
  return (
    step.isPublic && !step.isConfidential && isPublicStep(step) && !(isGone && step.fromStatus === "triage")
  );
}
