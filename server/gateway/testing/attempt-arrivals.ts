import { deliverNow } from "@/server/delivery/testing/deliver-now";
import type { PhotoStorage } from "@/server/evidence/storage";
import type { DoorContext } from "@/server/intake/receive";
import { arrivalQueue } from "../arrival-queue";

/** Attempts every raw message that is due at `now`, as the worker does. */
export function attemptArrivals(context: DoorContext & { storage: PhotoStorage }): Promise<void> {
  return deliverNow(context.db, arrivalQueue(context), context.now);
}
