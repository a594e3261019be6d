import { and, desc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { isInSpan, type TimelineSpan, timelineOrder, timelineXid } from "@/db/queries/outbox/cursor";
import { apiKey, complaint, complaintEvent, unit, webhook, webhookDelivery } from "@/db/schema";

export async function insertWebhook(
  tx: Transaction,
  row: Omit<typeof webhook.$inferInsert, "id">,
): Promise<{ id: number }> {
  const [kept] = await tx.insert(webhook).values(row).returning({ id: webhook.id });
  if (!kept) throw new Error("a webhook was not kept");
  return kept;
}

/** Ends a webhook. Returns its row before, or null when none was active. */
export async function endWebhook(tx: Transaction, id: number, endedAt: Date) {
  const [row] = await tx
    .update(webhook)
    .set({ endedAt })
    .where(and(eq(webhook.id, id), isNull(webhook.endedAt)))
    .returning({ url: webhook.url, kinds: webhook.kinds, apiKeyId: webhook.apiKeyId });
  return row ?? null;
}

/** Active webhooks of every key, without their secrets. */
export function listWebhooks(db: Queryable) {
  return db
    .select({ id: webhook.id, apiKeyId: webhook.apiKeyId, url: webhook.url, kinds: webhook.kinds })
    .from(webhook)
    .where(isNull(webhook.endedAt))
    .orderBy(webhook.id);
}

/** Keys that are valid on a day: `readKeyState`. */
const isOpenKey = (day: string) =>
  and(isNull(apiKey.revokedAt), or(isNull(apiKey.lastDay), gte(apiKey.lastDay, day)));

/** Webhooks that may be called today. */
export function listSubscribers(tx: Transaction, today: string) {
  return tx
    .select({ id: webhook.id, kinds: webhook.kinds, createdAt: webhook.createdAt })
    .from(webhook)
    .innerJoin(apiKey, eq(apiKey.id, webhook.apiKeyId))
    .where(and(isNull(webhook.endedAt), isOpenKey(today)));
}

/**
 * Settled events after a position, in the order of their transactions, with the facts that decide whether they are
 * public.
 */
export function listWebhookSteps(tx: Transaction, span: TimelineSpan) {
  return tx
    .select({
      xid: timelineXid,
      id: complaintEvent.id,
      kind: complaintEvent.kind,
      at: complaintEvent.at,
      publicNote: complaintEvent.publicNote,
      fromStatus: complaintEvent.fromStatus,
      isPublic: complaint.isPublic,
      isConfidential: complaint.isConfidential,
    })
    .from(complaintEvent)
    .innerJoin(complaint, eq(complaint.id, complaintEvent.complaintId))
    .where(isInSpan(span))
    .orderBy(...timelineOrder)
    .limit(span.limit);
}

type NewDelivery = Pick<
  typeof webhookDelivery.$inferInsert,
  "id" | "webhookId" | "eventId" | "createdAt" | "dueAt"
>;

/** Queues deliveries; known ones stay unchanged. */
export async function insertWebhookDeliveries(tx: Transaction, rows: readonly NewDelivery[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(webhookDelivery)
    .values([...rows])
    .onConflictDoNothing({ target: [webhookDelivery.webhookId, webhookDelivery.eventId] });
}

/** Deliveries, each with its event and its webhook. */
export function listWebhooksToSend(db: Queryable, ids: readonly string[]) {
  return db
    .select({
      id: webhookDelivery.id,
      url: webhook.url,
      secret: webhook.secret,
      endedAt: webhook.endedAt,
      revokedAt: apiKey.revokedAt,
      lastDay: apiKey.lastDay,
      code: complaint.code,
      isPublic: complaint.isPublic,
      isConfidential: complaint.isConfidential,
      kind: complaintEvent.kind,
      at: complaintEvent.at,
      toStatus: complaintEvent.toStatus,
      publicNote: complaintEvent.publicNote,
      unitName: unit.name,
    })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .innerJoin(apiKey, eq(apiKey.id, webhook.apiKeyId))
    .innerJoin(complaintEvent, eq(complaintEvent.id, webhookDelivery.eventId))
    .innerJoin(complaint, eq(complaint.id, complaintEvent.complaintId))
    .leftJoin(unit, eq(unit.id, complaintEvent.unitId))
    .where(inArray(webhookDelivery.id, [...ids]));
}
export type WebhookToSend = Awaited<ReturnType<typeof listWebhooksToSend>>[number];

/** Deliveries that are dead letters or in backoff, newest first. */
export function listTroubledWebhooks(db: Queryable, limit: number) {
  return db
    .select({
      id: webhookDelivery.id,
      keyName: apiKey.name,
      url: webhook.url,
      state: webhookDelivery.state,
      attempts: webhookDelivery.attempts,
      lastError: webhookDelivery.lastError,
      createdAt: webhookDelivery.createdAt,
    })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .innerJoin(apiKey, eq(apiKey.id, webhook.apiKeyId))
    .where(inArray(webhookDelivery.state, ["dead", "failed"]))
    .orderBy(desc(webhookDelivery.createdAt))
    .limit(limit);
}
