import type { Transaction } from "@/db/database";
import { listFixed, listMarkedEvents, type MarkedEvent } from "@/db/queries/complaint/timelines";
import { isHeldBurst } from "@/server/domain/complaint/placement";
import { wasPublic } from "@/server/domain/complaint/publicness";
import { replay } from "@/server/domain/complaint/replay";
import type { Cells } from "@/server/domain/statistics/cells";
import type { ComplaintView, Lookup } from "@/server/domain/statistics/seen";
import type { Model } from "./model";

export type ChangeStep = { horizon: string; at: Date };

/**
 * Adds the present contributions of complaints and subtracts their earlier ones, both computed from the timelines, so
 * that only the position read so far is stored.
 */
export async function countChanges(
  tx: Transaction,
  model: Model,
  ids: readonly number[],
  { before, now, lookup }: { before: ChangeStep; now: ChangeStep; lookup: Lookup },
  cells: Cells,
): Promise<void> {
  if (ids.length === 0) return;
  const fixed = await listFixed(tx, ids);
  const events = await listMarkedEvents(tx, ids, { before: before.horizon, now: now.horizon });
  const timelines = groupByComplaint(events);
  for (const { id, ...rest } of fixed) {
    const timeline = timelines.get(id) ?? [];
    const old = seenFrom(rest, timeline, ({ isBefore }) => isBefore);
    const fresh = seenFrom(rest, timeline, ({ isNow }) => isNow);
    if (old) model.count(cells, old, before.at, lookup, -1);
    if (fresh) model.count(cells, fresh, now.at, lookup, 1);
  }
}

function seenFrom(
  fixed: Omit<ComplaintView, "state" | "isOfBurst">,
  timeline: readonly MarkedEvent[],
  isPassed: (event: MarkedEvent) => boolean,
): ComplaintView | null {
  const passed = timeline.filter(isPassed);
  if (passed.length === 0) return null;
  const isPublic = wasPublic(passed, timeline, fixed.isPublic);
  return { ...fixed, isPublic, isOfBurst: isHeldBurst(passed), state: replay(passed) };
}

function groupByComplaint(events: readonly MarkedEvent[]): Map<number, MarkedEvent[]> {
  const timelines = new Map<number, MarkedEvent[]>();
  for (const event of events) {
    const timeline = timelines.get(event.complaintId);
    if (timeline) timeline.push(event);
    else timelines.set(event.complaintId, [event]);
  }
  return timelines;
}
