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

/** Whether the reporter may object now. The last moment is still within the window. */
export function mayObject(events: readonly Step[], now: Date): boolean {
  const end = objectionEnd(events);
  return end !== null && now <= end;
}
