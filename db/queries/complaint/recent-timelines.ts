import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { complaint, complaintEvent } from "@/db/schema";
import type { Weight } from "@/server/domain/complaint/category";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { eventColumns } from "./events";

/** The timelines of the newest complaints (of a weight), each oldest first. */
export async function listRecentTimelines(
  db: Queryable,
  weight: Weight | null,
  limit: number,
): Promise<ComplaintEvent[][]> {
  const ids = await db
    .select({ id: complaint.id })
    .from(complaint)
    .where(weight ? eq(complaint.weight, weight) : undefined)
    .orderBy(desc(complaint.submittedAt), desc(complaint.id))
    .limit(limit);
  if (ids.length === 0) return [];
  const events = await db
    .select({ ...eventColumns, complaintId: complaintEvent.complaintId })
    .from(complaintEvent)
    .where(
      inArray(
        complaintEvent.complaintId,
        ids.map(({ id }) => id),
      ),
    )
    .orderBy(asc(complaintEvent.complaintId), asc(complaintEvent.id));
  const timelines = new Map<number, ComplaintEvent[]>(ids.map(({ id }) => [id, []]));
  for (const { complaintId, ...event } of events) timelines.get(complaintId)?.push(event);
  return [...timelines.values()];
}
