import { z } from "zod";
import type { Database } from "@/db/database";
import { replayDead } from "@/db/queries/delivery/leases";
import { countDeliveries, listDeliveries } from "@/db/queries/notifications/deliveries";
import { countWaiting } from "@/db/queries/notifications/notifications";
import type { StaffActor } from "@/server/domain/actor";
import { backoffs } from "@/server/domain/delivery/backoff";
import { deliveryStates } from "@/server/domain/delivery/state";
import { forbidden, notFound } from "@/server/domain/errors";
import { means } from "@/server/domain/notification/reason";
import { env } from "@/server/env";

type Context = { db: Database; actor: StaffActor; now: Date };

const deliverySchema = z.object({
  id: z.string(),
  means: z.enum(means),
  state: z.enum(deliveryStates),
  attempts: z.number(),
  lastError: z.string().nullable(),
  composedAt: z.date(),
  name: z.string(),
  email: z.string(),
});

export const deskSchema = z.object({
  mail: z.object({ from: z.string().nullable(), waiting: z.number() }),
  maxAttempts: z.number(),
  counts: z.record(z.enum(deliveryStates), z.number()),
  /** Dead letters, and those that are being tried again. */
  troubled: z.array(deliverySchema),
});

const shown = 100;

/** What did not arrive, for administrators. @throws FORBIDDEN */
export async function openDeliveryDesk({ db, actor }: Context) {
  if (actor.role !== "administrator") throw forbidden();
  const [counts, troubled, waiting] = await Promise.all([
    countDeliveries(db),
    listDeliveries(db, ["dead", "failed"], shown),
    countWaiting(db, "email"),
  ]);
  const from = env.SMTP_URL ? (env.MAIL_FROM ?? new URL(env.PUBLIC_URL).hostname) : null;
  const { maxAttempts } = backoffs.notifications;
  return { mail: { from, waiting }, maxAttempts, counts, troubled };
}

/** Replays a dead letter from its first attempt. @throws FORBIDDEN · NOT_FOUND when it is none */
export async function replayDelivery({ db, actor, now }: Context, { id }: { id: string }): Promise<void> {
  if (actor.role !== "administrator") throw forbidden();
  const isReplayed = await db.transaction((tx) => replayDead(tx, "notifications", id, now));
  if (!isReplayed) throw notFound();
}
