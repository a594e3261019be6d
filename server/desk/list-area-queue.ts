import type { Database } from "@/db/database";
import { listQueuePage } from "@/server/complaint/list-queue";
import type { StaffActor } from "@/server/domain/actor";
import { emptyFilter, pageSizes } from "@/server/domain/desk/queue-filter";
import type { AreaQueueItem } from "@/server/domain/desk/queue-item";

const shown = 8;

/** The open complaints of an area, due next first, for officers whose own area contains it; null for others. */
export async function listAreaQueue(
  reading: { db: Database; actor: StaffActor; now: Date },
  area: string,
): Promise<AreaQueueItem[] | null> {
  const { areaPrefix } = reading.actor;
  if (!areaPrefix || !area.startsWith(areaPrefix)) return null;
  const { items } = await listQueuePage(reading, {
    ...emptyFilter,
    view: "area",
    area,
    pageSize: pageSizes[0],
  });
  return items.slice(0, shown);
}
