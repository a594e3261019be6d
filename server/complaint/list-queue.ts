import { z } from "zod";
import type { Database } from "@/db/database";
import { type Cursor, listQueue } from "@/db/queries/queue";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { statusSchema } from "@/server/domain/complaint/event";
import { queueItemSchema } from "@/server/domain/complaint/privacy";
import { scopeOf } from "./access";

export const queueInputSchema = z.object({
  status: statusSchema.nullish(),
  view: z.enum(["mine", "area", "pending", "closed"]).default("mine"),
  overdue: z.boolean().default(false),
  code: z.string().max(40).nullish(),
  cursor: z.string().max(80).nullish(),
});
export type QueueInput = z.infer<typeof queueInputSchema>;

export const queuePageSchema = z.object({
  items: z.array(queueItemSchema),
  nextCursor: z.string().nullable(),
});

const pageSize = 25;

/** What the actor's desk holds, due next first, or closed, the latest first; 25 a page, by cursor. */
export async function listQueuePage(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  input: QueueInput,
): Promise<z.infer<typeof queuePageSchema>> {
  const scope = scopeOf(actor);
  const byArea = input.view === "area" && scope.areaPrefix !== null;
  const rows = await listQueue(db, {
    unitIds: scope.kind === "office" || byArea ? null : scope.unitIds,
    areaPrefix: byArea ? scope.areaPrefix : null,
    seesConfidential: scope.seesConfidential,
    statuses: input.status ? [input.status] : null,
    isPending: input.view === "pending",
    closed: input.view === "closed",
    isOverdue: input.overdue,
    code: input.code ? (parseCode(input.code) ?? "-") : null,
    after: readCursor(input.cursor ?? null),
    now,
    limit: pageSize + 1,
  });
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  const lastAt = input.view === "closed" ? last?.lastEventAt : last?.completionDueAt;
  const nextCursor = rows.length > pageSize && last && lastAt ? `${lastAt.getTime()}.${last.id}` : null;
  return {
    items: items.map((row) => ({
      ...row,
      isOverdue: (row.completionStoppedAt ?? now) > row.completionDueAt,
    })),
    nextCursor,
  };
}

function readCursor(cursor: string | null): Cursor | null {
  const [time, id] = (cursor ?? "").split(".").map(Number);
  return time && id ? { at: new Date(time), id } : null;
}
