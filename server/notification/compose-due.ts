import { randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { insertDelivery, listWaiting, lockItems } from "@/db/queries/notifications/deliveries";
import { listPreferences } from "@/db/queries/notifications/preferences";
import { mayLeave } from "@/server/domain/notification/digest";
import { defaultPreference } from "@/server/domain/notification/preference";
import type { Means } from "@/server/domain/notification/reason";

type Context = { db: Database; now: Date };

const batch = 500;

/**
 * Makes one delivery per officer of all that is due for them, unless they had one recently. Its content never changes
 * afterwards, so each attempt has the same Message-ID. Returns how many.
 * @param means those that this installation can use; notifications for others stay queued
 */
export async function composeDue(context: Context, means: readonly Means[]): Promise<number> {
  let made = 0;
  for (const one of means) made += await composeBy(context, one);
  return made;
}

async function composeBy(context: Context, means: Means): Promise<number> {
  const { db, now } = context;
  const waiting = await listWaiting(db, means, now, batch);
  const preferences = await listPreferences(
    db,
    waiting.map(({ staffId }) => staffId),
  );
  let made = 0;
  for (const one of waiting) {
    const { digestMinutes } = preferences.get(one.staffId) ?? defaultPreference;
    const apart = means === "email" ? digestMinutes : 0;
    if (mayLeave(one, apart, now)) made += Number(await compose(context, one.staffId, means));
  }
  return made;
}

function compose({ db, now }: Context, staffId: number, means: Means): Promise<boolean> {
  return db.transaction(async (tx) => {
    const items = await lockItems(tx, staffId, means, now);
    if (items.length === 0) return false;
    const row = { id: randomUUID(), staffId, means, composedAt: now, dueAt: now };
    await insertDelivery(
      tx,
      row,
      items.map(({ notificationId }) => notificationId),
    );
    return true;
  });
}
