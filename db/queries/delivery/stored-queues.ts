import { type SQL, sql } from "drizzle-orm";
import { channelReply, delivery, handoff, rawMessage, webhookDelivery } from "@/db/schema";
import type { QueueName } from "@/server/domain/delivery/backoff";

export interface StoredQueue {
  table: typeof channelReply | typeof rawMessage | typeof delivery | typeof handoff | typeof webhookDelivery;
  idType: SQL;
  /** Rows of one lane are never attempted at the same time. */
  lane: SQL;
  /** Columns that order rows which are due at the same moment. */
  order: SQL;
  /** Bytes of a row in memory while it is attempted. */
  size: SQL;
  /** The route of a row, where each route has its own lanes and may be off. */
  route?: SQL;
  /** Which dead letters can be replayed; all by default. */
  replayable?: SQL;
}

const small = sql`0`;

/** The table of each queue. */
export const storedQueues: Record<QueueName, StoredQueue> = {
  notifications: {
    table: delivery,
    idType: sql`uuid`,
    lane: sql`id::text`,
    order: sql`composed_at`,
    size: small,
    route: sql`means`,
  },
  replies: {
    table: channelReply,
    idType: sql`uuid`,
    lane: sql`channel_code || ' ' || address`,
    order: sql`created_at, event_id`,
    size: small,
    route: sql`channel_code`,
    replayable: sql`dropped_at is null`,
  },
  webhooks: {
    table: webhookDelivery,
    idType: sql`uuid`,
    lane: sql`webhook_id::text`,
    order: sql`event_id`,
    size: small,
  },
  handoffs: {
    table: handoff,
    idType: sql`bigint`,
    lane: sql`unit_id::text`,
    order: sql`event_id`,
    size: small,
  },
  arrivals: {
    table: rawMessage,
    idType: sql`bigint`,
    lane: sql`channel_code`,
    order: sql`received_at`,
    size: sql`octet_length(body)`,
    replayable: sql`dropped_at is null`,
  },
};
