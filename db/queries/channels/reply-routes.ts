import { and, eq, inArray, sql } from "drizzle-orm";
import type { QuestionDelivery, ReplyRoute } from "@/server/domain/complaint/reachable";
import { contactChannels } from "@/server/domain/intake/contact-route";
import type { Queryable } from "../../database";
import { channelAccount, conversation } from "../../schema";

/** Channels that are on and may write to a form's contact. */
export async function listContactChannels(db: Queryable) {
  const rows = await db
    .select({ code: channelAccount.channelCode })
    .from(channelAccount)
    .where(and(inArray(channelAccount.channelCode, contactChannels), eq(channelAccount.isOn, true)));
  const on = new Set(rows.map(({ code }) => code));
  return contactChannels.filter((code) => on.has(code));
}

/** A complaint's own conversations; those of its duplicates cannot answer for it. */
export function listReplyRoutes(db: Queryable, complaintId: number): Promise<ReplyRoute[]> {
  return db
    .select({
      level: conversation.level,
      isOn: sql<boolean>`coalesce(${channelAccount.isOn}, false)`,
    })
    .from(conversation)
    .leftJoin(channelAccount, eq(channelAccount.channelCode, conversation.channelCode))
    .where(eq(conversation.complaintId, complaintId));
}

/** What became of the latest question's letters to the complaint's own reporter. */
export async function findQuestionDelivery(db: Queryable, complaintId: number, now: Date) {
  const [row] = await db.execute<QuestionDelivery>(sql`
    select bool_or((e.payload ->> 'until')::timestamptz <= ${now.toISOString()}::timestamptz) as "isExpired",
      coalesce(bool_or(a.state = 'done'), false) as "isReached",
      coalesce(bool_and(a.state = 'dead'), false) as "isLost"
    from complaint_event e left join answer a on a.complaint_id = e.complaint_id and a.event_id = e.id
    where e.id = (select max(id) from complaint_event where complaint_id = ${complaintId} and kind = 'ask')`);
  return row?.isExpired == null ? null : row;
}
