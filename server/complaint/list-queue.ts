import { z } from "zod";
import type { Database } from "@/db/database";
import {
  findQueueRow,
  listQueue,
  listQueueRare,
  listQueueWindow,
  type Page,
  type QueueRow,
} from "@/db/queries/desk/queue";
import type { QueueCursor, QueueQuestion } from "@/db/queries/desk/queue-conditions";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { actions } from "@/server/domain/complaint/status";
import type { QueuePage } from "@/server/domain/desk/queue-desk";
import { pageSizes, type QueueFilter, queueFilterSchema } from "@/server/domain/desk/queue-filter";
import type { QueueItem } from "@/server/domain/desk/queue-item";
import { toPublicText } from "@/server/domain/masking/public-text";
import { can, canRead, canReadOriginal, needsTextReason } from "@/server/domain/staff/permission";
import { askFor } from "./queue-question";
import { mendSpelling, readSearch } from "./search-words";

export const queueInputSchema = queueFilterSchema.extend({
  cursor: z.string().max(80).nullish(),
  pageSize: z.union(pageSizes.map((size) => z.literal(size))).default(pageSizes[0]),
});
type QueueInput = z.infer<typeof queueInputSchema>;

type QueueContext = { db: Database; actor: StaffActor; now: Date };

/** A narrow filter looks into this many rows first; rarer matches are found by their index. */
const windowSize = 4_000;

/** The actor's queue, due next first, or closed, the latest first; one page, by cursor. */
export async function listQueuePage(context: QueueContext, input: QueueInput): Promise<QueuePage> {
  const code = parseCode(input.code ?? "") ?? parseCode(input.text ?? "");
  if (code || input.code) return listOne(context, code);
  const page = await listPage(context, input, null);
  if (page.items.length > 0 || !input.text || input.cursor) return page;
  const readAs = await mendSpelling(context, input.text);
  return readAs ? listPage(context, { ...input, text: readAs }, readAs) : page;
}

/** A complaint number finds the complaint wherever it is, for officers who may read it. */
async function listOne(context: QueueContext, code: string | null): Promise<QueuePage> {
  const row = code ? await findQueueRow(context.db, code) : null;
  const rows = row && canRead(context.actor, row) ? [row] : [];
  return { items: rows.map((one) => toItem(one, context)), nextCursor: null, readAs: null };
}

async function listPage(context: QueueContext, input: QueueInput, readAs: string | null): Promise<QueuePage> {
  const { db, actor, now } = context;
  const { pageSize } = input;
  const wanted = await readSearch(context, input.text);
  if (input.text && wanted.length === 0) return { items: [], nextCursor: null, readAs };
  const question = askFor(actor, input, wanted, now);
  const rows = await read(db, input, question, { after: readCursor(input.cursor), limit: pageSize + 1 });
  const last = rows[pageSize - 1];
  const lastAt = question.closed ? last?.lastEventAt : last?.completionDueAt;
  const nextCursor = rows.length > pageSize && last && lastAt ? `${lastAt.getTime()}.${last.id}` : null;
  return { items: rows.slice(0, pageSize).map((row) => toItem(row, context)), nextCursor, readAs };
}

async function read(db: Database, filter: QueueFilter, question: QueueQuestion, page: Page) {
  if (isNarrow(filter, question)) {
    const rows = await listQueueWindow(db, question, page, windowSize);
    if (rows.length === page.limit) return rows;
    if (question.wanted.length > 0) return listQueueRare(db, question, page);
  }
  return listQueue(db, question, page);
}

/** A text may match anywhere; among millions of closed complaints any filter may. */
function isNarrow({ category, group, channel, from, to, area }: QueueFilter, question: QueueQuestion) {
  return (
    question.wanted.length > 0 ||
    (question.closed && [category, group, channel, from, to, area].some(Boolean))
  );
}

function toItem(row: QueueRow, { actor, now }: QueueContext): QueueItem {
  const isTextWithheld = needsTextReason(actor, row);
  const excerpt = canReadOriginal(actor, row) ? row.excerpt : toPublicText(row.excerpt);
  return {
    ...row,
    excerpt: isTextWithheld ? null : excerpt,
    isTextWithheld,
    isOverdue: (row.completionStoppedAt ?? now) > row.completionDueAt,
    moves: actions.filter((action) => can(actor, action, row)),
  };
}

function readCursor(cursor: string | null | undefined): QueueCursor | null {
  const [time, id] = (cursor ?? "").split(".").map(Number);
  return time && id ? { at: new Date(time), id } : null;
}
