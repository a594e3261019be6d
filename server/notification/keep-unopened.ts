import type { Transaction } from "@/db/database";
import type { OutboxEvent } from "@/db/queries/notifications/news";
import { dropUnopened, putUnopened, type UnopenedArrival } from "@/db/queries/notifications/unopened";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import { isClosed } from "@/server/domain/complaint/status";

/** Records complaints that their unit has not opened yet: a hand-over starts over, a move ends it. */
export async function keepUnopened(tx: Transaction, news: readonly OutboxEvent[]): Promise<void> {
  const arrivals = new Map<number, UnopenedArrival | null>();
  for (const { event, complaint } of news) {
    if (!eventFacts[event.kind].inside.opens) continue;
    const isArrival = event.kind === "submit" || event.toUnitId !== null;
    const isOpen = !isClosed(event.toStatus);
    const arrival = { complaintId: complaint.id, unitId: event.toUnitId, arrivedAt: event.at };
    arrivals.set(complaint.id, isArrival && isOpen ? arrival : null);
  }
  const gone = [...arrivals].flatMap(([id, arrival]) => (arrival ? [] : [id]));
  await dropUnopened(tx, gone);
  await putUnopened(
    tx,
    [...arrivals.values()].flatMap((arrival) => arrival ?? []),
  );
}
