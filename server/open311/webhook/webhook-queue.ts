import type { Database } from "@/db/database";
import { listWebhooksToSend, type WebhookToSend } from "@/db/queries/open311/webhooks";
import { unseal } from "@/server/auth/seal";
import { done, giveUp, type SingleQueue } from "@/server/delivery/queue";
import { readKeyState } from "@/server/domain/apikey/key";
import { jakartaDay } from "@/server/domain/calendar";
import { askOutside } from "@/server/outbound/fetch-outside";
import { composeWebhook } from "./compose-webhook";
import { signWebhook } from "./sign-webhook";

type Site = { db: Database; publicUrl: string; secretKey: string };

/** Public events to webhooks. A retry carries the same delivery id. */
export function webhookQueue(site: Site): SingleQueue<WebhookToSend> {
  return {
    name: "webhooks",
    concurrency: 8,
    patienceMs: 30_000,
    load: listWebhooksToSend,
    attempt: async (delivery, now) => {
      if (!isWanted(delivery, now)) return giveUp("webhook_ended");
      const body = await composeWebhook({ ...site, now }, delivery);
      if (body === null) return giveUp("no_longer_public");
      await send(site.secretKey, delivery, body, now);
      return done;
    },
  };
}

const isWanted = ({ endedAt, revokedAt, lastDay }: WebhookToSend, now: Date) =>
  endedAt === null && readKeyState({ revokedAt, lastDay }, jakartaDay(now)) === "open";

async function send(secretKey: string, { id, url, secret }: WebhookToSend, body: string, now: Date) {
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
