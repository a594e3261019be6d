import type { ComplaintEvent } from "./event";
import { type EventFacts, eventFacts } from "./event-facts";

type Step = Pick<ComplaintEvent, "kind" | "publicNote">;
type Readers = EventFacts["outside"]["readers"];

const isPublic: Record<Readers, (step: Step) => boolean> = {
  everybody: () => true,
  noted: ({ publicNote }) => publicNote !== null,
  reporter: () => false,
  officers: () => false,
  desk: () => false,
};

/** Whether an event is public. */
export function isPublicStep(step: Step): boolean {
  return isPublic[eventFacts[step.kind].outside.readers](step);
}

/** Whether the reporter sees an event: the public ones, and what is told to them alone. */
export function isReporterStep(step: Step): boolean {
  return eventFacts[step.kind].outside.readers === "reporter" || isPublicStep(step);
}

/** Whether an event is on the printed work sheet. */
export function isPrintedStep(step: Step): boolean {
  return eventFacts[step.kind].outside.readers === "officers" || isReporterStep(step);
}
