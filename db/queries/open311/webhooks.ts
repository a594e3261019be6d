import { and, desc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { apiKey, complaint, complaintEvent, unit, webhook, webhookDelivery } from "@/db/schema";
import type { WebhookState } from "@/server/domain/webhook/kinds";
import type { OutboxPosition } from "../notifications/outbox";

export async function insertWebhook(
  tx: Transaction,
  row: Omit<typeof webhook.$inferInsert, "id">,
): Promise<{ id: number }> {
  const [kept] = await tx.insert(webhook).values(row).returning({ id: webhook.id });
  if (!kept) throw new Error("a webhook was not kept");
  return kept;
}

/** Ends a webhook; its row as it was, or null when there is none that runs. */
export async function endWebhook(tx: Transaction, id: number, endedAt: Date) {
  const [row] = await tx
    .update(webhook)
    .set({ endedAt })
    .where(and(eq(webhook.id, id), isNull(webhook.endedAt)))
    .returning({ url: webhook.url, kinds: webhook.kinds, apiKeyId: webhook.apiKeyId });
  return row ?? null;
}

/** Webhooks that run, of every key, without their secrets. */
export function listWebhooks(db: Queryable) {
  return db
    .select({ id: webhook.id, apiKeyId: webhook.apiKeyId, url: webhook.url, kinds: webhook.kinds })
    .from(webhook)
    .where(isNull(webhook.endedAt))
    .orderBy(webhook.id);
}

/** Keys that open a door on a day: `readKeyState`. */
const isOpenKey = (day: string) =>
  and(isNull(apiKey.revokedAt), or(isNull(apiKey.lastDay), gte(apiKey.lastDay, day)));

/** Those to whom something may be told today. */
export function listSubscribers(tx: Transaction, today: string) {
  return tx
    .select({ id: webhook.id, kinds: webhook.kinds, createdAt: webhook.createdAt })
    .from(webhook)
    .innerJoin(apiKey, eq(apiKey.id, webhook.apiKeyId))
    .where(and(isNull(webhook.endedAt), isOpenKey(today)));
}

/** Settled events after a position, in the order of their transactions, with what decides whether they are public. */
export function listSteps(tx: Transaction, after: OutboxPosition, horizon: string, limit: number) {
  return tx
    .select({
      xid: sql<string>`${complaintEvent.xid}::text`,
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
    .where(
      sql`(${complaintEvent.xid}, ${complaintEvent.id}) > (${after.xid}::xid8, ${after.eventId}::bigint)
        and ${complaintEvent.xid} < ${horizon}::xid8`,
    )
    .orderBy(complaintEvent.xid, complaintEvent.id)
    .limit(limit);
}

type NewDelivery = Pick<
  typeof webhookDelivery.$inferInsert,
  "id" | "webhookId" | "eventId" | "createdAt" | "overdueAt"
>;

/** Writes deliveries and queues a job for each, all or nothing; what is known already is left alone. */
export async function insertWebhookDeliveries(tx: Transaction, rows: readonly NewDelivery[]): Promise<void> {
  if (rows.length === 0) return;
  const added = await tx
    .insert(webhookDelivery)
    .values([...rows])
    .onConflictDoNothing({ target: [webhookDelivery.webhookId, webhookDelivery.eventId] })
    .returning({ id: webhookDelivery.id });
  await queue(
    tx,
    added.map(({ id }) => id),
  );
}

async function queue(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    select graphile_worker.add_job('webhook', json_build_object('id', id), job_key := 'webhook:' || id, max_attempts := 25)
    from unnest(${`{${ids.join(",")}}`}::text[]) as id`);
}

/** Begins an attempt: the delivery with its step and subscriber, or null when there is nothing to send. */
export async function takeWebhookDelivery(db: Queryable, id: string, now: Date, overdueAt: Date) {
  const [taken] = await db
    .update(webhookDelivery)
    .set({ attempts: sql`${webhookDelivery.attempts} + 1`, lastTriedAt: now, overdueAt })
    .where(and(eq(webhookDelivery.id, id), inArray(webhookDelivery.state, ["queued", "failed"])))
    .returning({ attempts: webhookDelivery.attempts });
  if (!taken) return null;
  const [row] = await db
    .select({
      attempts: webhookDelivery.attempts,
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
    .where(eq(webhookDelivery.id, id));
  return row ?? null;
}
export type TakenDelivery = NonNullable<Awaited<ReturnType<typeof takeWebhookDelivery>>>;

type Result = { state: WebhookState; lastError: string | null; sentAt?: Date; overdueAt?: Date };

export async function setWebhookResult(db: Queryable, id: string, result: Result): Promise<void> {
  await db.update(webhookDelivery).set(result).where(eq(webhookDelivery.id, id));
}

/** Queues anew what should have been tried long ago: its job was lost with a worker. Answers how many. */
export async function requeueWebhooks(
  tx: Transaction,
  now: Date,
  again: Date,
  limit: number,
): Promise<number> {
  const rows = await tx
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(and(inArray(webhookDelivery.state, ["queued", "failed"]), lte(webhookDelivery.overdueAt, now)))
    .orderBy(webhookDelivery.overdueAt)
    .limit(limit)
    .for("update", { skipLocked: true });
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await tx.update(webhookDelivery).set({ overdueAt: again }).where(inArray(webhookDelivery.id, ids));
  await queue(tx, ids);
  return ids.length;
}

/** Deliveries that are dead or being tried again, the newest first. */
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

/** A dead delivery begins anew, under the same id. Answers whether there was one. */
export async function reviveWebhook(tx: Transaction, id: string, overdueAt: Date): Promise<boolean> {
  const rows = await tx
    .update(webhookDelivery)
    .set({ state: "queued", attempts: 0, overdueAt })
    .where(and(eq(webhookDelivery.id, id), eq(webhookDelivery.state, "dead")))
    .returning({ id: webhookDelivery.id });
  await queue(
    tx,
    rows.map((row) => row.id),
  );
  return rows.length > 0;
}
