import type { Database } from "@/db/database";
import {
  type Content,
  type DeliveryToSend,
  listContents,
  listDeliveriesToSend,
} from "@/db/queries/notifications/deliveries";
import { done, giveUp, type SingleQueue } from "@/server/delivery/queue";
import type { Means } from "@/server/domain/notification/reason";

/** Sends one delivery. Throws when it could not; the message of the error is kept for the administrators. */
export type Send = (delivery: DeliveryToSend, contents: readonly Content[]) => Promise<void>;
export type Senders = Partial<Record<Means, Send>>;

/**
 * E-mails and pushes to officers. What a delivery says never changes, so an attempt that is repeated because its worker
 * died is recognisable: the same message under the same Message-ID.
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
