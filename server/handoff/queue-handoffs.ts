import type { Database } from "@/db/database";
import { insertHandoffs, listHandOvers } from "@/db/queries/handoff/handoffs";
import { listActiveEndpointUnits } from "@/db/queries/handoff/unit-endpoints";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import { passSettled } from "@/server/outbox/pass-settled";

/**
 * Queues settled events that handed a complaint to a unit with its own system. Returns how many events it read. Only
 * public facts are sent: their system may show them to everyone.
 */
export function queueHandoffs({ db, now }: { db: Database; now: Date }): Promise<number> {
  return passSettled({ db, now }, "handoffs", {
    list: listHandOvers,
    take: async (tx, events) => {
      const units = new Set(await listActiveEndpointUnits(tx));
      const rows = events.flatMap(({ id: eventId, toUnitId, holderUnitId, complaintId, ...event }) => {
        const isOurs = toUnitId !== null && units.has(toUnitId) && toUnitId === holderUnitId;
        const mayLeave =
          event.isPublic && !event.isConfidential && eventFacts[event.kind].state.unit !== "part";
        if (!isOurs || !mayLeave) return [];
        return [{ unitId: toUnitId, complaintId, eventId, dueAt: now, createdAt: now }];
      });
      await insertHandoffs(tx, rows);
    },
  });
}
