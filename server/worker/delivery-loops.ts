import { db } from "@/db/client";
import { env } from "@/server/env";
import { handoffQueue } from "@/server/handoff/handoff-queue";
import { composeDue } from "@/server/notification/compose-due";
import { notificationQueue } from "@/server/notification/notification-queue";
import { availableMeans, senders } from "@/server/notification/senders";
import { webhookQueue } from "@/server/open311/webhook/webhook-queue";
import { replyQueue } from "@/server/replies/reply-queue";
import { openSenders } from "@/server/replies/senders";
import { deliver } from "./deliver";
import type { Loop, Ring } from "./loop";
import { once } from "./runs";

/** Loops that send to other servers. */
export function deliveryLoops(ring: Ring): Loop[] {
  const site = { db, publicUrl: env.PUBLIC_URL, secretKey: env.SECRET };
  return [
    {
      name: "composeDigests",
      wokenBy: ["digests"],
      pollMs: 15_000,
      run: once((context) => composeDue(context, availableMeans())),
    },
    deliver("deliverNotifications", notificationQueue(db, senders()), ring),
    deliver(
      "deliverReplies",
      replyQueue(() => openSenders(site), { db, site }),
      ring,
    ),
    deliver("deliverWebhooks", webhookQueue(site), ring),
    deliver("deliverHandoffs", handoffQueue(site), ring),
  ];
}
