import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Device, mostDevices } from "@/server/domain/notification/device";
import type { Database, Queryable } from "../../database";
import { pushSubscription } from "../../schema";

/** A person's devices. */
export function listDevices(db: Queryable, staffId: number) {
  return db
    .select({
      id: pushSubscription.id,
      endpoint: pushSubscription.endpoint,
      p256dh: pushSubscription.p256dh,
      auth: pushSubscription.auth,
    })
    .from(pushSubscription)
    .where(eq(pushSubscription.staffId, staffId))
    .orderBy(asc(pushSubscription.id));
}

/** Adds a device, or moves it to the officer who subscribed last; above a limit per officer the oldest is deleted. */
export async function putDevice(db: Database, staffId: number, device: Device, now: Date): Promise<void> {
  const values = { ...device, staffId, createdAt: now };
  await db.transaction(async (tx) => {
    await tx
      .insert(pushSubscription)
      .values(values)
      .onConflictDoUpdate({ target: pushSubscription.endpoint, set: values });
    await tx.execute(sql`
      delete from push_subscription where staff_id = ${staffId} and id not in (
        select id from push_subscription where staff_id = ${staffId} order by created_at desc, id desc limit ${mostDevices})`);
  });
}

/** Deletes an officer's own device. */
export async function dropDevice(db: Queryable, staffId: number, endpoint: string): Promise<void> {
  await db
    .delete(pushSubscription)
    .where(and(eq(pushSubscription.staffId, staffId), eq(pushSubscription.endpoint, endpoint)));
}

/** Deletes devices that are unknown to their push service. */
export async function dropDevices(db: Queryable, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.delete(pushSubscription).where(inArray(pushSubscription.id, [...ids]));
}
