import type { Database } from "@/db/database";
import { lockApiKey } from "@/db/queries/admin/api-keys";
import { replayDead } from "@/db/queries/delivery/leases";
import { endWebhook, insertWebhook, listTroubledWebhooks, listWebhooks } from "@/db/queries/open311/webhooks";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { seal } from "@/server/auth/seal";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import type { AddWebhookInput } from "@/server/domain/webhook/input";
import { checkOutboundUrl } from "@/server/outbound/fetch-outside";
import { makeWebhookSecret } from "@/server/outbound/webhook-secret";

/**
 * Adds a webhook to a key of the real city. Its secret is returned here, once.
 * @throws NOT_FOUND · CONFLICT key_revoked · INVALID url_not_https, url_private, key_elsewhere
 */
export async function addWebhook(
  { secretKey, ...context }: AdminContext & { secretKey: string },
  { apiKeyId, url, kinds }: AddWebhookInput,
): Promise<{ secret: string }> {
  checkOutboundUrl(url);
  const secret = makeWebhookSecret();
  await context.db.transaction(async (tx) => {
    const key = await lockApiKey(tx, apiKeyId);
    if (!key) throw notFound();
    if (key.revokedAt) throw conflict("key_revoked");
    if (key.jurisdiction !== "jakarta") throw invalid("key_elsewhere");
    const sealed = seal(secretKey, secret, "webhook");
    const { id } = await insertWebhook(tx, { apiKeyId, url, kinds, secret: sealed, createdAt: context.now });
    const after = { apiKey: key.name, url, kinds };
    await recordChange(tx, context, { entity: "webhook", key: id, before: null, after, reason: null });
  });
  return { secret };
}

/** @throws NOT_FOUND */
export async function stopWebhook(context: AdminContext, { id }: { id: number }): Promise<void> {
  await context.db.transaction(async (tx) => {
    const before = await endWebhook(tx, id, context.now);
    if (!before) throw notFound();
    await recordChange(tx, context, { entity: "webhook", key: id, before, after: null, reason: null });
  });
}

const shown = 100;

/** Active webhooks, and failed deliveries. */
export async function openWebhooks({ db }: { db: Database }) {
  const [webhooks, troubled] = await Promise.all([listWebhooks(db), listTroubledWebhooks(db, shown)]);
  return { webhooks, troubled };
}

/** Replays a dead letter from its first attempt. @throws NOT_FOUND when it is none */
export async function replayWebhook({ db, now }: AdminContext, { id }: { id: string }): Promise<void> {
  const isReplayed = await db.transaction((tx) => replayDead(tx, "webhooks", id, now));
  if (!isReplayed) throw notFound();
}
