import { and, eq } from "drizzle-orm";
import type { NotificationLevel } from "@/server/domain/intake/channel";
import type { Queryable } from "../../database";
import { conversation } from "../../schema";

/** Sets which events of one complaint its reporters get. */
export async function setComplaintLevel(
  db: Queryable,
  complaintId: number,
  level: NotificationLevel,
): Promise<void> {
  await db.update(conversation).set({ level }).where(eq(conversation.complaintId, complaintId));
}

/** Sets which events of all their complaints on the channel they get. */
export async function setLevel(
  db: Queryable,
  { channelCode, address }: { channelCode: string; address: string },
  level: NotificationLevel,
): Promise<void> {
  await db
    .update(conversation)
    .set({ level })
    .where(and(eq(conversation.channelCode, channelCode), eq(conversation.addressKey, address)));
}

/** The level of a complaint's own conversations, for the reporter's page; null without any. */
export async function findConversation(db: Queryable, complaintId: number) {
  const [row] = await db
    .select({ channelCode: conversation.channelCode, level: conversation.level })
    .from(conversation)
    .where(eq(conversation.complaintId, complaintId))
    .limit(1);
  return row ?? null;
}
