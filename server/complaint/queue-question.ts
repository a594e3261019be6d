import type { QueueQuestion } from "@/db/queries/desk/queue-conditions";
import type { StaffActor } from "@/server/domain/actor";
import { nearDueHours, type QueueFilter } from "@/server/domain/desk/queue-filter";
import type { SearchTerm } from "@/server/domain/desk/search-words";
import { hours } from "@/server/domain/duration";
import { readerOf } from "@/server/domain/staff/reader";
import { type QueueScope, scopeOf } from "./access";

/** Limits a filter to what the actor may see: no part of it can widen their scope. */
export function askFor(
  actor: StaffActor,
  filter: QueueFilter,
  wanted: readonly SearchTerm[],
  now: Date,
): QueueQuestion {
  const scope = scopeOf(actor);
  const isTask = filter.view === "tasks" && scope.kind === "holder";
  const byArea = filter.view === "area" && scope.areaPrefix !== null;
  return {
    taskUnitId: isTask ? actor.unitId : null,
    unitIds: byArea || isTask ? null : unitsOf(scope, filter, actor.unitId),
    reader: readerOf(actor),
    assignee: assigneeOf(filter, actor.staffId),
    closed: filter.view === "closed",
    decisions: filter.view === "pending",
    areaPrefix: byArea ? within(scope.areaPrefix, filter.area) : filter.area,
    statuses: filter.statuses,
    group: filter.group,
    category: filter.category,
    channel: filter.channel,
    clock: filter.clock,
    nearUntil: new Date(now.getTime() + hours(nearDueHours)),
    submittedFrom: filter.from ? new Date(`${filter.from}T00:00:00+07:00`) : null,
    submittedBefore: filter.to
      ? new Date(new Date(`${filter.to}T00:00:00+07:00`).getTime() + hours(24))
      : null,
    wanted,
    now,
  };
}

function unitsOf(scope: QueueScope, { view }: QueueFilter, own: number): readonly number[] | null {
  if (scope.kind === "office") return null;
  if (view === "mine" || view === "assigned") return [own];
  return view === "below" ? scope.unitIds.filter((id) => id !== own) : scope.unitIds;
}

function assigneeOf({ view, assignee }: QueueFilter, own: number): QueueQuestion["assignee"] {
  if (view === "assigned") return own;
  return assignee === null || assignee === "nobody" ? assignee : Number(assignee);
}

/** The requested part of an area, if it is inside; never more than the area itself. */
function within(prefix: string | null, part: string | null): string | null {
  return prefix !== null && part?.startsWith(prefix) ? part : prefix;
}
