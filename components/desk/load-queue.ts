import "server-only";
import { staffSession } from "@/components/trpc/server";
import { emptyFilter, isOffice, viewsOf } from "@/server/domain/desk/queue-filter";
import type { QueueAddress } from "./queue-address";

/** All data of the queue's page, loaded in parallel. */
export async function loadQueue({ filter, cursor, pageSize }: QueueAddress) {
  const { caller, me } = await staffSession();
  const views = viewsOf(me);
  const [page, saved, values, colleagues] = await Promise.all([
    caller.complaint.queue({ ...filter, cursor, pageSize }),
    caller.desk.views(),
    caller.statistics.values(),
    isOffice(me.role) ? [] : caller.staff.colleagues(),
  ]);
  const counted = [...views.map((view) => ({ ...emptyFilter, view })), ...saved.map((one) => one.filter)];
  const counts = await caller.complaint.queueCounts({ filters: counted.slice(0, 30) });
  return {
    page,
    views: views.map((view, index) => ({ view, count: counts[index] ?? null })),
    saved: saved.map((one, index) => ({ ...one, count: counts[views.length + index] ?? null })),
    values,
    colleagues,
    area: me.areaCode,
    isOffice: isOffice(me.role),
  };
}
export type QueueData = Awaited<ReturnType<typeof loadQueue>>;
export type Count = QueueData["views"][number]["count"];
