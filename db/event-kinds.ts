import { type EventFacts, kindsWith } from "@/server/domain/complaint/event-facts";

/** Kinds of event as SQL literals, so that a partial index over the same kinds serves the query. */
const listKinds = (holds: (facts: EventFacts) => boolean): string =>
  kindsWith(holds)
    .map((kind) => `'${kind}'`)
    .join(", ");

export const publicKinds = listKinds(({ outside }) => outside.webhook !== null);
export const acceptingKinds = listKinds(({ verdict }) => verdict === "accepted");
export const returningKinds = listKinds(({ verdict }) => verdict === "returned");
export const verdictKinds = `${acceptingKinds}, ${returningKinds}`;
export const placeTeachingKinds = listKinds(({ teaches }) => teaches?.includes("place") ?? false);
export const categoryTeachingKinds = listKinds(({ teaches }) => teaches?.includes("category") ?? false);
export const codeNotingKinds = listKinds(({ notesCode }) => notesCode ?? false);
/** Kinds that halt a clock which may run again, or start it again. */
export const undoableKinds = listKinds(({ clocks }) =>
  ["pause", "stop", "close", "set_aside", "restart"].includes(clocks.coordination),
);
