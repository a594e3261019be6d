import { db } from "@/db/client";
import { findNextDue } from "@/db/queries/delivery/leases";
import { openDispatcher } from "@/server/delivery/dispatcher";
import type { Queue } from "@/server/delivery/queue";
import { env } from "@/server/env";
import { handoffQueue } from "@/server/handoff/handoff-queue";
import { composeDue } from "@/server/notification/compose-due";
import { notificationQueue } from "@/server/notification/notification-queue";
import { availableMeans, senders } from "@/server/notification/senders";
import { webhookQueue } from "@/server/open311/webhook/webhook-queue";
import { replyQueue } from "@/server/replies/reply-queue";
import { openSenders } from "@/server/replies/senders";
import type { Loop, Ring } from "./loop";
import { once } from "./runs";

/** What leaves for other servers. */
export function deliveryLoops(ring: Ring): Loop[] {
  const site = { db, publicUrl: env.PUBLIC_URL, secretKey: env.SECRET };
  return [
    {
      name: "composeDigests",
      wokenBy: ["digests"],
      pollMs: 5_000,
      run: once((context) => composeDue(context, availableMeans())),
    },
    deliver("deliverNotifications", notificationQueue(db, senders()), ring),
    deliver(
      "deliverReplies",
      replyQueue(db, () => openSenders(site)),
      ring,
    ),
    deliver("deliverWebhooks", webhookQueue(site), ring),
    deliver("deliverHandoffs", handoffQueue(site), ring),
  ];
}

/** Woken by new rows, by a lane that is free again, and when the next row is due. */
function deliver<Item extends { id: string }, Receipt>(
  name: string,
  queue: Queue<Item, Receipt>,
  ring: Ring,
): Loop {
  const { start, finish } = openDispatcher(queue, { db, onFree: () => ring(queue.name) });
  return {
    name,
    wokenBy: [queue.name],
    pollMs: 30_000,
    run: async () => {
      while ((await start()) > 0);
      const now = new Date();
      const due = await findNextDue(db, queue.name, now);
      return due ? due.getTime() - now.getTime() : undefined;
    },
    finish,
  };
}
