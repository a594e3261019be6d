import type { z } from "zod";
import type { Database } from "@/db/database";
import { countQueues } from "@/server/complaint/count-queue";
import { listQueuePage, type queueInputSchema } from "@/server/complaint/list-queue";
import type { StaffActor } from "@/server/domain/actor";
import type { QueueDesk } from "@/server/domain/desk/queue-desk";
import { emptyFilter, isOffice, viewsOf } from "@/server/domain/desk/queue-filter";
import { listColleagues } from "@/server/staff/list-colleagues";
import { loadValues } from "@/server/statistics/values";
import { listViews } from "./list-views";

type Reading = { db: Database; actor: StaffActor; now: Date };

/** Saved views with a count; those after them are shown without one. */
const mostCounted = 30;

/** Returns all that the queue's page shows, its parts read at the same time. */
export async function readQueueDesk(
  reading: Reading,
  input: z.infer<typeof queueInputSchema>,
): Promise<QueueDesk> {
  const { db, actor, now } = reading;
  const office = isOffice(actor.role);
  const [page, views, saved, options, colleagues] = await Promise.all([
    listQueuePage(reading, input),
    countBuiltIn(reading),
    countSaved(reading),
    loadValues(db, now),
    office ? [] : listColleagues(reading),
  ]);
  return { page, views, saved, options, colleagues, areaCode: actor.areaPrefix, isOffice: office };
}

async function countBuiltIn(reading: Reading): Promise<QueueDesk["views"]> {
  const { role, unitScope, areaPrefix } = reading.actor;
  const views = viewsOf({ role, hasUnitsBelow: unitScope.length > 1, areaCode: areaPrefix });
  const counts = await countQueues(
    reading,
    views.map((view) => ({ ...emptyFilter, view })),
  );
  return views.map((view, index) => ({ view, count: counts[index] ?? null }));
}

async function countSaved(reading: Reading): Promise<QueueDesk["saved"]> {
  const saved = await listViews(reading);
  const counts = await countQueues(
    reading,
    saved.slice(0, mostCounted).map(({ filter }) => filter),
  );
  return saved.map((one, index) => ({ ...one, count: counts[index] ?? null }));
}
