import { and, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { DeliveryState, Means } from "@/server/domain/notification/reason";
import type { Queryable, Transaction } from "../../database";
import {
  complaint,
  complaintEvent,
  delivery,
  deliveryItem,
  notification,
  notificationPreference,
  staff,
} from "../../schema";

export type Waiting = { staffId: number; isUrgent: boolean; lastAt: Date | null };

/** People for whom something is due by a means, and when something last left for them. */
export async function listWaiting(db: Queryable, means: Means, now: Date, limit: number): Promise<Waiting[]> {
  const rows = await db.execute<{ staff_id: string; is_urgent: boolean; last_at: string | null }>(sql`
    select i.staff_id::text, bool_or(i.is_urgent) as is_urgent,
      (select max(d.composed_at)::text from delivery d where d.staff_id = i.staff_id and d.means = ${means}) as last_at
    from delivery_item i
    where i.delivery_id is null and i.means = ${means} and i.due_at <= ${now.toISOString()}::timestamptz
    group by i.staff_id order by i.staff_id limit ${limit}`);
  return rows.map((row) => ({
    staffId: Number(row.staff_id),
    isUrgent: row.is_urgent,
    lastAt: row.last_at === null ? null : new Date(row.last_at),
  }));
}

/** What is due for a person by a means and is in no delivery yet, held until the transaction ends. */
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

type NewDelivery = { id: string; staffId: number; means: Means; composedAt: Date; overdueAt: Date };

/** Writes a delivery of these notifications and queues its job: all of it or nothing. */
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
  await queueDelivery(tx, row.id);
}

/** One job for each delivery, whatever was queued before. */
async function queueDelivery(db: Queryable, id: string): Promise<void> {
  await db.execute(sql`
    select graphile_worker.add_job('deliver', json_build_object('id', ${id}::text),
      job_key := ${`deliver:${id}`}::text, max_attempts := 25)`);
}

/** The delivery with its recipient, held while it is sent; null when it is gone or somebody else sends it. */
export async function lockDelivery(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      id: delivery.id,
      means: delivery.means,
      state: delivery.state,
      attempts: delivery.attempts,
      staffId: delivery.staffId,
      name: staff.name,
      email: staff.email,
      isActive: staff.isActive,
      locale: notificationPreference.locale,
    })
    .from(delivery)
    .innerJoin(staff, eq(staff.id, delivery.staffId))
    .leftJoin(notificationPreference, eq(notificationPreference.staffId, delivery.staffId))
    .where(eq(delivery.id, id))
    .for("update", { of: delivery, skipLocked: true });
  return row ?? null;
}
export type LockedDelivery = NonNullable<Awaited<ReturnType<typeof lockDelivery>>>;

/** What a delivery says, the oldest first. */
export function listContents(db: Queryable, deliveryId: string) {
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
    .where(eq(deliveryItem.deliveryId, deliveryId))
    .orderBy(notification.id);
}
export type Content = Awaited<ReturnType<typeof listContents>>[number];

type Attempt = {
  state: DeliveryState;
  attempts: number;
  lastError: string | null;
  lastTriedAt: Date;
  overdueAt?: Date;
  sentAt?: Date;
};

export async function setAttempt(tx: Transaction, id: string, attempt: Attempt): Promise<void> {
  await tx.update(delivery).set(attempt).where(eq(delivery.id, id));
}

/** Queues anew what should have been tried long ago: its job was lost with a worker. Answers how many. */
export async function requeueOverdue(
  tx: Transaction,
  now: Date,
  again: Date,
  limit: number,
): Promise<number> {
  const rows = await tx
    .select({ id: delivery.id })
    .from(delivery)
    .where(and(inArray(delivery.state, ["queued", "failed"]), lte(delivery.overdueAt, now)))
    .orderBy(delivery.overdueAt)
    .limit(limit)
    .for("update", { skipLocked: true });
  for (const { id } of rows) {
    await tx.update(delivery).set({ overdueAt: again }).where(eq(delivery.id, id));
    await queueDelivery(tx, id);
  }
  return rows.length;
}

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
      name: staff.name,
      email: staff.email,
    })
    .from(delivery)
    .innerJoin(staff, eq(staff.id, delivery.staffId))
    .where(inArray(delivery.state, [...states]))
    .orderBy(desc(delivery.composedAt), desc(delivery.id))
    .limit(limit);
}

/** A page that says how many need not look at more. */
const mostCounted = 1_000;

/** How many deliveries are in each state, 1,000 at most, through the index of states. */
export async function countDeliveries(db: Queryable): Promise<Record<DeliveryState, number>> {
  const counts: Record<DeliveryState, number> = { queued: 0, failed: 0, sent: 0, dead: 0 };
  const rows = await db.execute<{ state: DeliveryState; count: number }>(sql`
    select state, (select count(*)::int from (
      select from delivery where delivery.state = states.state limit ${mostCounted}) counted) as count
    from unnest(${`{${Object.keys(counts).join(",")}}`}::text[]) as states (state)`);
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** A dead letter begins anew, under the same id. Answers whether there was one. */
export async function reviveDelivery(tx: Transaction, id: string, overdueAt: Date): Promise<boolean> {
  const rows = await tx
    .update(delivery)
    .set({ state: "queued", attempts: 0, overdueAt })
    .where(and(eq(delivery.id, id), eq(delivery.state, "dead")))
    .returning({ id: delivery.id });
  if (rows.length === 0) return false;
  await queueDelivery(tx, id);
  return true;
}
