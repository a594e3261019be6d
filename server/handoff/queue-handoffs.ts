import type { Database } from "@/db/database";
import { insertHandoffs, listHandOvers } from "@/db/queries/handoff/handoffs";
import { listActiveEndpointUnits } from "@/db/queries/handoff/unit-endpoints";
import { lockOutbox, setOutbox } from "@/db/queries/notifications/outbox";

const batch = 500;
/** Older events are history that was brought in, not work to be done. */
const newsDays = 7;

/**
 * Notes which of the next 500 settled events handed a complaint to a unit with a system of its own; answers how many
 * events it passed. Only what anybody may read leaves: their system may show it to everybody.
 */
export function queueHandoffs({ db, now }: { db: Database; now: Date }): Promise<number> {
  return db.transaction(async (tx) => {
    const { position, horizon } = await lockOutbox(tx, "handoffs");
    const passed = await listHandOvers(tx, position, horizon, batch);
    const last = passed.at(-1);
    if (!last) return 0;
    const units = new Set(await listActiveEndpointUnits(tx));
    const oldest = now.getTime() - newsDays * 86_400_000;
    const rows = passed.flatMap(({ id: eventId, toUnitId, holderUnitId, complaintId, ...event }) => {
      const isOurs = toUnitId !== null && units.has(toUnitId) && toUnitId === holderUnitId;
      const mayLeave = event.isPublic && !event.isConfidential && event.kind !== "split";
      if (!isOurs || !mayLeave || event.at.getTime() < oldest) return [];
      return [{ unitId: toUnitId, complaintId, eventId, dueAt: now, createdAt: now }];
    });
    await insertHandoffs(tx, rows);
    await setOutbox(tx, { xid: last.xid, eventId: last.id }, "handoffs");
    return passed.length;
  });
}
