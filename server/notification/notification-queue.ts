import type { Database } from "@/db/database";
import {
  type Content,
  type DeliveryToSend,
  listContents,
  listDeliveriesToSend,
} from "@/db/queries/notifications/deliveries";
import { listUnitScope } from "@/db/queries/staff/units";
import { done, giveUp, type SingleQueue } from "@/server/delivery/queue";
import type { Means } from "@/server/domain/notification/reason";
import { readerOf } from "@/server/domain/staff/reader";

/** Sends one delivery. @throws Error when it failed; its message is stored for administrators */
export type Send = (delivery: DeliveryToSend, contents: readonly Content[]) => Promise<void>;
export type Senders = Partial<Record<Means, Send>>;

/**
 * E-mails and pushes to officers. A repeated attempt is recognised by its Message-ID. What the recipient may no longer
 * know of is left out, and with it a delivery of nothing else.
 */
export function notificationQueue(db: Database, senders: Senders): SingleQueue<DeliveryToSend> {
  return {
    name: "notifications",
    concurrency: 4,
    patienceMs: 60_000,
    routes: () => Object.keys(senders),
    load: listDeliveriesToSend,
    attempt: async (delivery, now) => {
      if (!delivery.isActive) return giveUp("recipient_inactive");
      const linkEnd = delivery.resetExpiresAt ?? delivery.invitation?.expiresAt;
      if (linkEnd && linkEnd <= now) return giveUp("link_expired");
      const contents = await listOwnContents(db, delivery);
      if (contents.length > 0 || delivery.accountNotice) await senders[delivery.means]?.(delivery, contents);
      return done;
    },
  };
}

async function listOwnContents(db: Database, { id, officer }: DeliveryToSend): Promise<Content[]> {
  if (!officer) return [];
  const unitScope = await listUnitScope(db, officer.unitId);
  return listContents(db, id, readerOf({ ...officer, unitScope }));
}
