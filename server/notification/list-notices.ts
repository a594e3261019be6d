import { z } from "zod";
import type { Database } from "@/db/database";
import {
  countUnread,
  listNotifications,
  listUnreadEscalations,
} from "@/db/queries/notifications/notifications";
import type { StaffActor } from "@/server/domain/actor";
import { escalationSchema } from "@/server/domain/complaint/escalation";
import { eventKinds } from "@/server/domain/complaint/event";
import { reasons } from "@/server/domain/notification/reason";
import { readerOf } from "@/server/domain/staff/reader";

const noticeSchema = z.object({
  id: z.number(),
  code: z.string(),
  reason: z.enum(reasons),
  kind: z.enum(eventKinds),
  at: z.date(),
  readAt: z.date().nullable(),
  /** The unit that acted; null for the reporter and for the application itself. */
  unit: z.string().nullable(),
  /** The officer for whom the reader is the deputy. */
  forName: z.string().nullable(),
  escalation: escalationSchema.pick({ to: true, trigger: true }).nullable(),
});
type NoticeEntry = z.infer<typeof noticeSchema>;

export const noticesSchema = z.object({
  items: z.array(noticeSchema),
  /** Unread escalations are one entry with a list. */
  escalated: z.object({ count: z.number(), first: z.array(noticeSchema) }),
  unread: z.number(),
  nextBefore: z.number().nullable(),
});

const pageSize = 50;
const listed = 20;

type Context = { db: Database; actor: StaffActor };

/** The reader's notifications, newest first; `before` is the last id of the previous page. */
export async function listNotices({ db, actor }: Context, { before }: { before: number | null }) {
  const own = ownOf(actor);
  const [rows, first, { escalated, others }] = await Promise.all([
    listNotifications(db, { ...own, before, limit: pageSize + 1 }),
    before === null ? listUnreadEscalations(db, own, listed) : [],
    countUnread(db, own),
  ]);
  const items = rows.slice(0, pageSize);
  return {
    items: items.map(toNotice),
    escalated: { count: before === null ? escalated : 0, first: first.map(toNotice) },
    unread: others + Math.min(1, escalated),
    nextBefore: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null,
  };
}

const ownOf = (actor: StaffActor) => ({ staffId: actor.staffId, reader: readerOf(actor) });

function toNotice(row: Awaited<ReturnType<typeof listNotifications>>[number]): NoticeEntry {
  const escalation = escalationSchema.safeParse(row.escalation);
  return { ...row, escalation: escalation.success ? escalation.data : null };
}

/** The count on the bell: unread notifications, all unread escalations as one. */
export async function countNotices({ db, actor }: Context): Promise<{ count: number }> {
  const { escalated, others } = await countUnread(db, ownOf(actor));
  return { count: others + Math.min(1, escalated) };
}
