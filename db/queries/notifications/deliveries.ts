import { randomUUID } from "node:crypto";
import { and, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { DeliveryState } from "@/server/domain/delivery/state";
import type { AccountNotice } from "@/server/domain/notification/account-notice";
import type { Means } from "@/server/domain/notification/reason";
import type { ComplaintReader } from "@/server/domain/staff/reader";
import type { Queryable, Transaction } from "../../database";
import {
  complaint,
  complaintEvent,
  delivery,
  deliveryItem,
  notification,
  notificationPreference,
  passwordReset,
  staff,
  staffInvitation,
} from "../../schema";
import { isOpenTo } from "../complaint/open-to";

type HeldDelivery = { staffId: number; isUrgent: boolean; lastAt: Date | null };

/** Officers with due notifications of a channel, and when their last delivery was sent. */
export async function listWaiting(
  db: Queryable,
  means: Means,
  now: Date,
  limit: number,
): Promise<HeldDelivery[]> {
  const rows = await db.execute<{ staff_id: string; is_urgent: boolean; last_at: string | null }>(sql`
    select i.staff_id::text, bool_or(i.is_urgent) as is_urgent,
      (select max(d.composed_at)::text from delivery d where d.staff_id = i.staff_id and d.means = ${means}
        and d.account_notice is null) as last_at
    from delivery_item i
    where i.delivery_id is null and i.means = ${means} and i.due_at <= ${now.toISOString()}::timestamptz
    group by i.staff_id order by i.staff_id limit ${limit}`);
  return rows.map((row) => ({
    staffId: Number(row.staff_id),
    isUrgent: row.is_urgent,
    lastAt: row.last_at === null ? null : new Date(row.last_at),
  }));
}

/** An officer's due notifications of a channel that are in no delivery, locked until the transaction ends. */
export function lockItems(tx: Transaction, staffId: number, means: Means, now: Date) {
  return tx
    .select({ notificationId: deliveryItem.notificationId })
    .from(deliveryItem)
    .where(
      and(
        eq(deliveryItem.staffId, staffId),
        eq(deliveryItem.means, means),
        isNull(deliveryItem.deliveryId),
        lte(deliveryItem.dueAt, now),
      ),
    )
    .for("update", { skipLocked: true });
}

type NewDelivery = { id: string; staffId: number; means: Means; composedAt: Date; dueAt: Date };

/** Writes a delivery of these notifications. */
export async function insertDelivery(
  tx: Transaction,
  row: NewDelivery,
  notificationIds: readonly number[],
): Promise<void> {
  await tx.insert(delivery).values(row);
  await tx
    .update(deliveryItem)
    .set({ deliveryId: row.id })
    .where(
      and(eq(deliveryItem.means, row.means), inArray(deliveryItem.notificationId, [...notificationIds])),
    );
}

type Recipient = { staffId: number } | { invitationId: number };
type AccountMail = Recipient & { accountNotice: AccountNotice; passwordResetId?: string; now: Date };

/** Queues one e-mail about an officer's account, or to an invited person. */
export async function insertAccountMail(tx: Transaction, { now, ...mail }: AccountMail): Promise<void> {
  await tx
    .insert(delivery)
    .values({ ...mail, id: randomUUID(), means: "email", composedAt: now, dueAt: now });
}

const recipient = {
  name: sql<string>`coalesce(${staff.name}, ${staffInvitation.name})`,
  email: sql<string>`coalesce(${staff.email}, ${staffInvitation.email})`,
};

/** Deliveries with their recipients. */
export function listDeliveriesToSend(db: Queryable, ids: readonly string[]) {
  return db
    .select({
      id: delivery.id,
      means: delivery.means,
      staffId: delivery.staffId,
      ...recipient,
      isActive: sql<boolean>`coalesce(${staff.isActive},
        ${staffInvitation.usedAt} is null and ${staffInvitation.revokedAt} is null)`,
      officer: { role: staff.role, unitId: staff.unitId },
      locale: notificationPreference.locale,
      composedAt: delivery.composedAt,
      accountNotice: delivery.accountNotice,
      passwordResetId: delivery.passwordResetId,
      resetExpiresAt: passwordReset.expiresAt,
      invitation: {
        id: staffInvitation.id,
        email: staffInvitation.email,
        expiresAt: staffInvitation.expiresAt,
      },
    })
    .from(delivery)
    .leftJoin(staff, eq(staff.id, delivery.staffId))
    .leftJoin(staffInvitation, eq(staffInvitation.id, delivery.invitationId))
    .leftJoin(passwordReset, eq(passwordReset.id, delivery.passwordResetId))
    .leftJoin(notificationPreference, eq(notificationPreference.staffId, delivery.staffId))
    .where(inArray(delivery.id, [...ids]));
}
export type DeliveryToSend = Awaited<ReturnType<typeof listDeliveriesToSend>>[number];

/** The notifications of a delivery, oldest first, of complaints that its recipient may still know of. */
export function listContents(db: Queryable, deliveryId: string, reader: ComplaintReader) {
  return db
    .select({
      code: complaint.code,
      reason: notification.reason,
      at: notification.at,
      payload: complaintEvent.payload,
      forName: sql<string | null>`(select name from staff where staff.id = ${notification.forStaffId})`,
    })
    .from(deliveryItem)
    .innerJoin(notification, eq(notification.id, deliveryItem.notificationId))
    .innerJoin(complaint, eq(complaint.id, notification.complaintId))
    .innerJoin(complaintEvent, eq(complaintEvent.id, notification.eventId))
    .where(and(eq(deliveryItem.deliveryId, deliveryId), isOpenTo(reader)))
    .orderBy(notification.id);
}
export type Content = Awaited<ReturnType<typeof listContents>>[number];

/** Deliveries in these states, the newest first. */
export function listDeliveries(db: Queryable, states: readonly DeliveryState[], limit: number) {
  return db
    .select({
      id: delivery.id,
      means: delivery.means,
      state: delivery.state,
      attempts: delivery.attempts,
      lastError: delivery.lastError,
      composedAt: delivery.composedAt,
      ...recipient,
    })
    .from(delivery)
    .leftJoin(staff, eq(staff.id, delivery.staffId))
    .leftJoin(staffInvitation, eq(staffInvitation.id, delivery.invitationId))
    .where(inArray(delivery.state, [...states]))
    .orderBy(desc(delivery.composedAt), desc(delivery.id))
    .limit(limit);
}

/** A page that shows this many needs no exact count. */
const mostCounted = 1_000;

/** How many deliveries are in each state, 1,000 at most, through the index of states. */
export async function countDeliveries(db: Queryable): Promise<Record<DeliveryState, number>> {
  const counts: Record<DeliveryState, number> = { queued: 0, failed: 0, done: 0, dead: 0 };
  const rows = await db.execute<{ state: DeliveryState; count: number }>(sql`
    select state, (select count(*)::int from (
      select from delivery where delivery.state = states.state limit ${mostCounted}) counted) as count
    from unnest(${`{${Object.keys(counts).join(",")}}`}::text[]) as states (state)`);
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}
