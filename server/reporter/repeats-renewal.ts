import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { minutes } from "@/server/domain/duration";

/** As long as a browser may not know that its request was carried out. */
const retryMs = minutes(15);

type Renewal = Pick<ComplaintEvent, "at" | "payload">;

/** Whether who asks now is the browser that made the last new code, whose response may be lost. */
export function repeatsRenewal(last: Renewal | null, askedBy: string | null, now: Date): boolean {
  if (!last || askedBy === null || last.payload.askedBy !== askedBy) return false;
  return now.getTime() - last.at.getTime() < retryMs;
}
