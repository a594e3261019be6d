import { deliverNow } from "@/server/delivery/testing/deliver-now";
import type { PhotoStorage } from "@/server/evidence/storage";
import type { DoorContext } from "@/server/intake/receive";
import { rawMessageQueue } from "../raw-message-queue";

/** Attempts every raw message that is due at `now`, as the worker does. */
export function attemptRawMessages(context: DoorContext & { storage: PhotoStorage }): Promise<void> {
  return deliverNow(context.db, rawMessageQueue(context), context.now);
}
