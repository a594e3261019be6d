import type { ComplaintEvent } from "./event";
import { eventFacts } from "./event-facts";

type Answering = { holderUnitId: number | null; answerableUnitId: number | null };

/**
 * The holder after each event, and the unit that answers for the complaint in its place: a holder that named an
 * accused unit, until who handles it takes it up. One that is sent back stays theirs until it is placed again.
 */
export function answeringAlong(events: readonly ComplaintEvent[]): Answering[] {
  let [holderUnitId, answerableUnitId]: [number | null, number | null] = [null, null];
  return events.map((event) => {
    const { effect, unit } = eventFacts[event.kind].state;
    const isNamedByHolder =
      effect === "accuse" && event.actorKind === "staff" && event.unitId === holderUnitId;
    const isTakenUp = event.fromStatus !== event.toStatus && effect !== "take_away";
    if (isNamedByHolder) answerableUnitId ??= event.toUnitId === holderUnitId ? null : holderUnitId;
    else if (effect === "accuse" || isTakenUp) answerableUnitId = null;
    if (event.toUnitId !== null && unit !== "part") holderUnitId = event.toUnitId;
    return { holderUnitId, answerableUnitId };
  });
}
