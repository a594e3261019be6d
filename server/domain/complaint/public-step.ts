import type { ComplaintEvent } from "./event";
import { type EventFacts, eventFacts } from "./event-facts";

type Step = Pick<ComplaintEvent, "kind" | "publicNote">;
type Readers = EventFacts["outside"]["readers"];

const isPublic: Record<Readers, (step: Step) => boolean> = {
  everybody: () => true,
  noted: ({ publicNote }) => publicNote !== null,
  officers: () => false,
  desk: () => false,
};

/** Does anybody outside the office read this step? */
export function isPublicStep(step: Step): boolean {
  return isPublic[eventFacts[step.kind].outside.readers](step);
}

/** Does it stand on the work sheet that an officer prints? */
export function isPrintedStep(step: Step): boolean {
  return eventFacts[step.kind].outside.readers === "officers" || isPublicStep(step);
}
