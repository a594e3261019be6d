import { and, eq, sql } from "drizzle-orm";
import type { ChannelClass } from "@/server/domain/complaint/category";
import { defaultQuiet, type Quiet } from "@/server/domain/notification/quiet";
import type { Database, Queryable } from "../../database";
import { channel, conversation, quietHours } from "../../schema";

/** The chosen quiet hours, else the default; used with a left join of `quietHours`. */
export const chosenQuiet = {
  quietFrom: sql<number | null>`case when ${quietHours.addressKey} is null then ${defaultQuiet.quietFrom}::int
    else ${quietHours.quietFrom} end`,
  quietTo: sql<number | null>`case when ${quietHours.addressKey} is null then ${defaultQuiet.quietTo}::int
    else ${quietHours.quietTo} end`,
};

export const ofSamePhone = and(
  eq(quietHours.channelCode, conversation.channelCode),
  eq(quietHours.addressKey, conversation.addressKey),
);

/** The quiet hours of a complaint's reporter on a channel of this class; null without such a channel. */
export async function findQuiet(
  db: Queryable,
  complaintId: number,
  channelClass: ChannelClass,
): Promise<Quiet | null> {
  const [row] = await db
    .select(chosenQuiet)
    .from(conversation)
    .innerJoin(channel, eq(channel.code, conversation.channelCode))
    .leftJoin(quietHours, ofSamePhone)
    .where(and(eq(conversation.complaintId, complaintId), eq(channel.class, channelClass)))
    .limit(1);
  return row ?? null;
}

type Choice = { complaintId: number; channelClass: ChannelClass; quiet: Quiet; now: Date };

/** Sets them for all complaints of that address, now and later; false without a channel of this class. */
export async function putQuiet(db: Database, { complaintId, channelClass, quiet, now }: Choice) {
  const phones = await db
    .select({ channelCode: conversation.channelCode, addressKey: conversation.addressKey })
    .from(conversation)
    .innerJoin(channel, eq(channel.code, conversation.channelCode))
    .where(and(eq(conversation.complaintId, complaintId), eq(channel.class, channelClass)));
  if (phones.length === 0) return false;
  const values = { ...quiet, updatedAt: now };
  await db
    .insert(quietHours)
    .values(phones.map((phone) => ({ ...phone, ...values })))
    .onConflictDoUpdate({ target: [quietHours.channelCode, quietHours.addressKey], set: values });
  return true;
}
