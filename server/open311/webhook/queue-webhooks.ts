import { randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { insertWebhookDeliveries, listSubscribers, listWebhookSteps } from "@/db/queries/open311/webhooks";
import { jakartaDay } from "@/server/domain/calendar";
import { concealsComplaint } from "@/server/domain/complaint/event-facts";
import { isPublicStep } from "@/server/domain/complaint/public-step";
import { type WebhookKind, webhookKindOf } from "@/server/domain/webhook/kinds";
import { passSettled } from "@/server/outbox/pass-settled";

/**
 * Queues the next settled events for webhooks that subscribe to their kind. Returns how many events it read. A
 * webhook gets no events from before its subscription.
 */
export function queueWebhooks({ db, now }: { db: Database; now: Date }): Promise<number> {
  return passSettled({ db, now }, "webhooks", {
    list: listWebhookSteps,
    take: async (tx, steps) => {
      const subscribers = await listSubscribers(tx, jakartaDay(now));
      const rows = steps.filter(isTold).flatMap((step) =>
        subscribers
          .filter(({ kinds, createdAt }) => isWanted(step, kinds) && createdAt <= step.at)
          .map(({ id: webhookId }) => ({
            id: randomUUID(),
            webhookId,
            eventId: step.id,
            createdAt: now,
            dueAt: now,
          })),
      );
      await insertWebhookDeliveries(tx, rows);
    },
  });
}

type Step = Awaited<ReturnType<typeof listWebhookSteps>>[number];

/** An unplaced complaint is not public: not even its end is sent. */
function isTold(step: Step): boolean {
  const isGone = webhookKindOf(step.kind) === "removed";
  const isRead = step.isPublic || concealsComplaint(step.kind);
  return isRead && !step.isConfidential && isPublicStep(step) && !(isGone && step.fromStatus === "triage");
}

function isWanted({ kind }: Step, kinds: readonly WebhookKind[]): boolean {
  const carried = webhookKindOf(kind);
  return carried !== null && kinds.includes(carried);
}
