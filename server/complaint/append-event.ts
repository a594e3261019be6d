import type { Transaction } from "@/db/database";
import { type ComplaintRow, setComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { insertEvents } from "@/db/queries/complaint/insert-events";
import type { ComplaintEvent, EventKind } from "@/server/domain/complaint/event";
import { replay } from "@/server/domain/complaint/replay";
import type { Authorized } from "./access";

/**
 * Appends one event and caches the row's new state. Every change of a complaint passes here, so the cached columns
 * cannot differ from a replay. Returns the event's id.
 */
export async function appendEvent<Kind extends EventKind>(
  tx: Transaction,
  row: Authorized<ComplaintRow, Kind>,
  event: ComplaintEvent & { kind: Kind },
): Promise<number> {
  const past = await listEvents(tx, row.id);
  const state = replay([...past, event]);
  const [eventId] = await insertEvents(tx, [{ ...event, complaintId: row.id }]);
  if (eventId === undefined) throw new Error(`event of complaint ${row.id} was not stored`);
  const { isPublic } = event.payload;
  await setComplaint(tx, row.id, isPublic === undefined ? state : { ...state, isPublic });
  return eventId;
}
