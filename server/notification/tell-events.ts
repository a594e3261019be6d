import type { Database, Transaction } from "@/db/database";
import { insertItems, insertNotifications, type NewItem } from "@/db/queries/notifications/notifications";
import { listNews, lockOutbox, type News, setOutbox } from "@/db/queries/notifications/outbox";
import { listPreferences, listWithDevice } from "@/db/queries/notifications/preferences";
import { days } from "@/server/domain/duration";
import { defaultPreference, type Insistence, meansFor } from "@/server/domain/notification/preference";
import { endOfQuiet } from "@/server/domain/notification/quiet";
import { findRecipients } from "./find-recipients";
import { keepUnopened } from "./keep-unopened";

const batch = 500;
/** Older events are history that was brought in, not news. */
const newsDays = 7;

/**
 * Tells the next 500 settled events to whom they concern, each person at most once for each event and reason, and
 * queues what leaves by e-mail or push. Answers how many events it passed.
 *
 * The timeline itself is the outbox: a cursor follows its transactions up to the oldest one that still runs (as the
 * read models do), and moves in the same transaction as what it wrote. So nothing is lost or told twice however often
 * the worker dies, an officer's move pays nothing, and no door into the timeline can forget to queue.
 */
export function tellEvents({ db, now }: { db: Database; now: Date }): Promise<number> {
  return db.transaction(async (tx) => {
    const { position, horizon } = await lockOutbox(tx);
    const passed = await listNews(tx, position, horizon, batch);
    const last = passed.at(-1);
    if (!last) return 0;
    const oldest = now.getTime() - days(newsDays);
    const news = passed.filter(({ event }) => event.at.getTime() >= oldest);
    await keepUnopened(tx, news);
    await notify(tx, news, now);
    await setOutbox(tx, { xid: last.xid, eventId: last.event.id });
    return passed.length;
  });
}

async function notify(tx: Transaction, news: readonly News[], now: Date): Promise<void> {
  if (news.length === 0) return;
  const told = await findRecipients(tx, news, now);
  if (told.length === 0) return;
  const rows = told.map(({ news: { event, complaint }, staffId, forStaffId, reason }) => ({
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

type Added = Awaited<ReturnType<typeof insertNotifications>>;

async function itemsOf(tx: Transaction, added: Added, news: readonly News[], now: Date): Promise<NewItem[]> {
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
