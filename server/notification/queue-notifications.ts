import type { Database, Transaction } from "@/db/database";
import { insertItems, insertNotifications, type NewItem } from "@/db/queries/notifications/notifications";
import { listOutboxEvents, type OutboxEvent } from "@/db/queries/notifications/outbox-events";
import { listPreferences, listWithDevice } from "@/db/queries/notifications/preferences";
import { defaultPreference, type Insistence, meansFor } from "@/server/domain/notification/preference";
import { endOfQuiet } from "@/server/domain/notification/quiet";
import { passSettled } from "@/server/outbox/pass-settled";
import { findRecipients } from "./find-recipients";
import { recordUnopened } from "./record-unopened";

/**
 * Notifies officers of the next settled events, each at most once per event and reason, and queues what is sent by
 * e-mail or push. Returns how many events it read.
 */
export function queueNotifications({ db, now }: { db: Database; now: Date }): Promise<number> {
  return passSettled({ db, now }, "notifications", {
    list: listOutboxEvents,
    take: async (tx, news) => {
      await recordUnopened(tx, news);
      await notify(tx, news, now);
    },
  });
}

async function notify(tx: Transaction, news: readonly OutboxEvent[], now: Date): Promise<void> {
  if (news.length === 0) return;
  const recipients = await findRecipients(tx, news, now);
  if (recipients.length === 0) return;
  const rows = recipients.map(({ news: { event, complaint }, staffId, forStaffId, reason }) => ({
    staffId,
    forStaffId,
    complaintId: complaint.id,
    eventId: event.id,
    reason,
    at: event.at,
    createdAt: now,
  }));
  const added = await insertNotifications(tx, rows);
  await insertItems(tx, await itemsOf(tx, added, news, now));
}

type NewNotifications = Awaited<ReturnType<typeof insertNotifications>>;

async function itemsOf(
  tx: Transaction,
  added: NewNotifications,
  news: readonly OutboxEvent[],
  now: Date,
): Promise<NewItem[]> {
  const staffIds = [...new Set(added.map(({ staffId }) => staffId))];
  const preferences = await listPreferences(tx, staffIds);
  const reachable = await listWithDevice(tx, staffIds);
  const steps = new Map(news.map(({ event }) => [event.id, event.payload.escalation ?? null]));
  return added.flatMap(({ id, staffId, eventId, reason }): NewItem[] => {
    const preference = preferences.get(staffId) ?? defaultPreference;
    const step: Insistence = steps.get(eventId) ?? null;
    const isUrgent = step?.isUrgent ?? false;
    const dueAt = isUrgent ? now : endOfQuiet(preference, now);
    const chosen = meansFor(preference, reason, step);
    return chosen
      .filter((means) => means !== "push" || reachable.has(staffId))
      .map((means) => ({ notificationId: id, staffId, means, dueAt, isUrgent }));
  });
}
