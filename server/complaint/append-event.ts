import type { Transaction } from "@/db/database";
import { type ComplaintRow, setComplaint } from "@/db/queries/complaint/complaints";
import { insertEvents, listEvents } from "@/db/queries/complaint/events";
import type { Actor } from "@/server/domain/actor";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { replay } from "@/server/domain/complaint/replay";
import type { Authorized } from "./access";

/**
 * Writes one event and lets the timeline say what the row is now. Every change of a complaint passes here, so the
 * cached columns cannot differ from a replay. Answers the event's id.
 */
export async function appendEvent(
  tx: Transaction,
  row: Authorized<ComplaintRow> | { id: number; trusted: "system" },
  event: ComplaintEvent,
): Promise<number> {
  const past = await listEvents(tx, row.id);
  const state = replay([...past, event]);
  const [eventId] = await insertEvents(tx, [{ ...event, complaintId: row.id }]);
  if (eventId === undefined) throw new Error(`event of complaint ${row.id} was not stored`);
  await setComplaint(tx, row.id, state);
  return eventId;
}

export function signature(actor: Actor): Pick<ComplaintEvent, "actorKind" | "staffId" | "unitId"> {
  if (actor.kind === "staff") return { actorKind: "staff", staffId: actor.staffId, unitId: actor.unitId };
  if (actor.kind === "system") return { actorKind: "system", staffId: null, unitId: actor.forUnitId ?? null };
  return { actorKind: actor.kind === "reporter" ? "reporter" : "system", staffId: null, unitId: null };
}
