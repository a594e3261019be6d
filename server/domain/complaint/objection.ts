import { days } from "../duration";
import type { Status } from "./status";

/** The reporter may object to a result for this long after it was confirmed. */
export const objectionWindowDays = 14;

/** Until when the reporter may object; counted from Biro's confirmation, the last event of a resolved complaint. */
export function objectionEnd({ status, lastEventAt }: { status: Status; lastEventAt: Date }): Date | null {
  return status === "resolved" ? new Date(lastEventAt.getTime() + days(objectionWindowDays)) : null;
}
