import type { Database } from "@/db/database";
import {
  requeueWebhooks,
  setWebhookResult,
  type TakenDelivery,
  takeWebhookDelivery,
} from "@/db/queries/open311/webhooks";
import { unseal } from "@/server/auth/seal";
import { readKeyState } from "@/server/domain/apikey/key";
import { jakartaDay } from "@/server/domain/calendar";
import { minutes } from "@/server/domain/duration";
import { maxAttempts, overdueAfter } from "@/server/domain/notification/attempts";
import { askOutside } from "@/server/outbound/fetch-outside";
import { composeWebhook } from "./compose-webhook";
import { signWebhook } from "./sign-webhook";

type Context = { db: Database; now: Date; publicUrl: string; secretKey: string };

/**
 * One attempt at a delivery, without a transaction held while the other side thinks. A worker that dies between sending
 * and noting it sends it again under the same id.
 * @throws Error when it failed and is to be tried again
 */
export async function deliverWebhook(context: Context, id: string): Promise<void> {
  const { db, now } = context;
  const taken = await takeWebhookDelivery(db, id, now, overdueAfter(1, now));
  if (!taken) return;
  if (!isWanted(taken, now)) return setWebhookResult(db, id, { state: "dead", lastError: "webhook_ended" });
  try {
    const body = await composeWebhook(context, id, taken);
    if (body === null)
      return await setWebhookResult(db, id, { state: "dead", lastError: "no_longer_public" });
    await send(context, id, taken, body);
    await setWebhookResult(db, id, { state: "sent", lastError: null, sentAt: now });
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 300) : "unknown";
    const isOver = taken.attempts >= maxAttempts;
    const overdueAt = overdueAfter(taken.attempts, now);
    await setWebhookResult(db, id, { state: isOver ? "dead" : "failed", lastError, overdueAt });
    if (!isOver) throw new Error(lastError);
  }
}

const isWanted = ({ endedAt, revokedAt, lastDay }: TakenDelivery, now: Date) =>
  endedAt === null && readKeyState({ revokedAt, lastDay }, jakartaDay(now)) === "open";

async function send({ secretKey, now }: Context, id: string, { url, secret }: TakenDelivery, body: string) {
  const { status } = await askOutside(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cepat-respon-delivery": id,
      "cepat-respon-signature": signWebhook(unseal(secretKey, secret, "webhook"), now, body),
    },
  });
  if (status < 200 || status > 299) throw new Error(`answered ${status}`);
}

const batch = 500;

/** Queues anew the deliveries whose job a killed worker took with it. */
export function recoverWebhooks({ db, now }: { db: Database; now: Date }): Promise<number> {
  return db.transaction((tx) => requeueWebhooks(tx, now, new Date(now.getTime() + minutes(1)), batch));
}
