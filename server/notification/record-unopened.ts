import type { Transaction } from "@/db/database";
import type { OutboxEvent } from "@/db/queries/notifications/outbox-events";
import { dropUnopened, putUnopened, type UnopenedComplaint } from "@/db/queries/notifications/unopened";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import { isClosed } from "@/server/domain/complaint/status";

/** Records complaints that their unit has not opened yet: a hand-over starts over, a move ends it. */
export async function recordUnopened(tx: Transaction, events: readonly OutboxEvent[]): Promise<void> {
  const unopened = new Map<number, UnopenedComplaint | null>();
  for (const { event, complaint } of events) {
    if (!eventFacts[event.kind].inside.opens) continue;
    const isHandOver = event.kind === "submit" || event.toUnitId !== null;
    const isOpen = !isClosed(event.toStatus);
    const one = { complaintId: complaint.id, unitId: event.toUnitId, arrivedAt: event.at };
    unopened.set(complaint.id, isHandOver && isOpen ? one : null);
  }
  const gone = [...unopened].flatMap(([id, one]) => (one ? [] : [id]));
  await dropUnopened(tx, gone);
  await putUnopened(
    tx,
    [...unopened.values()].flatMap((one) => one ?? []),
  );
}
