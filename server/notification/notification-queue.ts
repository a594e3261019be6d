import type { Database } from "@/db/database";
import {
  type Content,
  type DeliveryToSend,
  listContents,
  listDeliveriesToSend,
} from "@/db/queries/notifications/deliveries";
import { done, giveUp, type SingleQueue } from "@/server/delivery/queue";
import type { Means } from "@/server/domain/notification/reason";

/** Sends one delivery. @throws Error when it failed; its message is stored for administrators */
export type Send = (delivery: DeliveryToSend, contents: readonly Content[]) => Promise<void>;
export type Senders = Partial<Record<Means, Send>>;

/**
 * E-mails and pushes to officers. The content of a delivery never changes, so a repeated attempt is recognised by its
 * Message-ID.
 */
export function notificationQueue(db: Database, senders: Senders): SingleQueue<DeliveryToSend> {
  return {
    name: "notifications",
    concurrency: 4,
    patienceMs: 60_000,
    routes: () => Object.keys(senders),
    load: listDeliveriesToSend,
    attempt: async (delivery) => {
      if (!delivery.isActive) return giveUp("recipient_inactive");
      await senders[delivery.means]?.(delivery, await listContents(db, delivery.id));
      return done;
    },
  };
}
