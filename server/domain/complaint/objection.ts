import { days } from "../duration";
import type { ComplaintEvent } from "./event";

/** Days after the confirmation in which the reporter may object. */
export const objectionWindowDays = 14;

type Step = Pick<ComplaintEvent, "at" | "fromStatus" | "toStatus">;

/** Until when the reporter may object; null unless the complaint is resolved. Later notes do not extend it. */
export function objectionEnd(events: readonly Step[]): Date | null {
  if (events.at(-1)?.toStatus !== "resolved") return null;
  const resolved = events.findLast(({ fromStatus }) => fromStatus !== "resolved");
  return resolved ? new Date(resolved.at.getTime() + days(objectionWindowDays)) : null;
}

/** The masters of which the reporter said that they are about something else. */
export function refusedMasters(
  events: readonly Pick<ComplaintEvent, "kind" | "fromStatus" | "payload">[],
): ReadonlySet<string> {
  const refused = new Set<string>();
  let master: string | undefined;
  for (const { kind, fromStatus, payload } of events) {
    master = payload.masterCode ?? master;
    if (kind === "appeal" && fromStatus === "merged" && master) refused.add(master);
  }
  return refused;
}

/** Whether the reporter may object now. The last moment is still within the window. */
export function mayObject(events: readonly Step[], now: Date): boolean {
  const end = objectionEnd(events);
  return end !== null && now <= end;
}
