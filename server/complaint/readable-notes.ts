import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import type { listEvents } from "@/db/queries/complaint/events";
import type { Actor } from "@/server/domain/actor";
import { type Accusation, accusationsAlong, wallOf } from "@/server/domain/complaint/accused";
import { canRead } from "@/server/domain/staff/permission";
import { factsOf } from "./access";

type Event = Awaited<ReturnType<typeof listEvents>>[number];

/**
 * The events of a timeline, oldest first, whose notes this reader may read: none that was written behind a wall which
 * would keep them out.
 */
export function withReadableNotes<T extends Event>(
  actor: Actor,
  row: ComplaintRow,
  events: readonly T[],
): T[] {
  const walls = accusationsAlong(events);
  return events.filter((_, index) => {
    const wall = walls[index];
    return !wall || mayReadBehind(actor, row, wall);
  });
}

const mayReadBehind = (actor: Actor, row: ComplaintRow, wall: Accusation) =>
  canRead(actor, { ...factsOf(row), isConfidential: true, ...wallOf(wall) });
