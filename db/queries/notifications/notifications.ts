import { and, count, desc, eq, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import type { Means } from "@/server/domain/notification/reason";
import type { ComplaintReader } from "@/server/domain/staff/reader";
import type { Queryable, Transaction } from "../../database";
import { complaint, complaintEvent, deliveryItem, notification, staff, unit } from "../../schema";
import { isOpenTo } from "../complaint/open-to";

type NewNotification = typeof notification.$inferInsert;

/** Inserts the new ones and returns them. */
export function insertNotifications(tx: Transaction, rows: readonly NewNotification[]) {
  return tx
    .insert(notification)
    .values([...rows])
    .onConflictDoNothing({ target: [notification.staffId, notification.eventId, notification.reason] })
    .returning({
      id: notification.id,
      staffId: notification.staffId,
      eventId: notification.eventId,
      reason: notification.reason,
    });
}

export type NewItem = {
  notificationId: number;
  staffId: number;
  means: Means;
  dueAt: Date;
  isUrgent: boolean;
};

export async function insertItems(tx: Transaction, items: readonly NewItem[]): Promise<void> {
  if (items.length > 0)
    await tx
      .insert(deliveryItem)
      .values([...items])
      .onConflictDoNothing();
}

const shown = {
  id: notification.id,
  code: complaint.code,
  reason: notification.reason,
  at: notification.at,
  readAt: notification.readAt,
  kind: complaintEvent.kind,
  escalation: sql<unknown>`${complaintEvent.payload} -> 'escalation'`,
  unit: unit.name,
  forName: staff.name,
};

function select(db: Queryable) {
  return db
    .select(shown)
    .from(notification)
    .innerJoin(complaint, eq(complaint.id, notification.complaintId))
    .innerJoin(complaintEvent, eq(complaintEvent.id, notification.eventId))
    .leftJoin(unit, eq(unit.id, complaintEvent.unitId))
    .leftJoin(staff, eq(staff.id, notification.forStaffId));
}

/** An officer's own notifications, but of complaints that they may no longer know of. */
type NotificationReader = { staffId: number; reader: ComplaintReader };

const unreadEscalations = ({ staffId, reader }: NotificationReader) =>
  and(
    eq(notification.staffId, staffId),
    isNull(notification.readAt),
    eq(notification.reason, "escalated"),
    isOpenTo(reader),
  );

/** An officer's notifications, newest first, without unread escalations, which are one entry. */
export function listNotifications(
  db: Queryable,
  { staffId, reader, before, limit }: NotificationReader & { before: number | null; limit: number },
) {
  return select(db)
    .where(
      and(
        eq(notification.staffId, staffId),
        isOpenTo(reader),
        before === null ? undefined : lt(notification.id, before),
        sql`(${notification.reason} <> 'escalated' or ${notification.readAt} is not null)`,
      ),
    )
    .orderBy(desc(notification.id))
    .limit(limit);
}

export function listUnreadEscalations(db: Queryable, own: NotificationReader, limit: number) {
  return select(db).where(unreadEscalations(own)).orderBy(desc(notification.id)).limit(limit);
}

/** Above this no exact count is needed. */
const mostUnread = 1_000;

/** The number of unread notifications, 1,000 at most; escalations are counted separately. */
export async function countUnread(db: Queryable, { staffId, reader }: NotificationReader) {
  const unread = db
    .select({ reason: notification.reason })
    .from(notification)
    .innerJoin(complaint, eq(complaint.id, notification.complaintId))
    .where(and(eq(notification.staffId, staffId), isNull(notification.readAt), isOpenTo(reader)))
    .limit(mostUnread)
    .as("unread");
  const [row] = await db
    .select({
      escalated: sql<number>`(count(*) filter (where ${unread.reason} = 'escalated'))::int`,
      others: sql<number>`(count(*) filter (where ${unread.reason} <> 'escalated'))::int`,
    })
    .from(unread);
  return row ?? { escalated: 0, others: 0 };
}

type Which = { ids: readonly number[] } | { complaintId: number } | { escalated: boolean } | { all: true };

/** Marks only the officer's own; the first time of reading stays. */
export async function setRead(db: Queryable, staffId: number, which: Which, now: Date): Promise<void> {
  const part =
    "ids" in which
      ? inArray(notification.id, [...which.ids])
      : "complaintId" in which
        ? eq(notification.complaintId, which.complaintId)
        : "escalated" in which
          ? (which.escalated ? eq : ne)(notification.reason, "escalated")
          : undefined;
  if ("ids" in which && which.ids.length === 0) return;
  await db
    .update(notification)
    .set({ readAt: now })
    .where(and(eq(notification.staffId, staffId), isNull(notification.readAt), part));
}

/** E-mails queued while none can be sent, 1,000 at most. */
export async function countWaiting(db: Queryable, means: Means, staffId?: number): Promise<number> {
  const waiting = db
    .select({ id: deliveryItem.notificationId })
    .from(deliveryItem)
    .where(
      and(
        eq(deliveryItem.means, means),
        isNull(deliveryItem.deliveryId),
        staffId === undefined ? undefined : eq(deliveryItem.staffId, staffId),
      ),
    )
    .limit(mostUnread)
    .as("unsent");
  const [row] = await db.select({ count: count() }).from(waiting);
  return row?.count ?? 0;
}
