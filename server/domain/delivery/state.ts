/**
 * The state of a delivery: waiting for its first attempt, failed and in backoff, done, or a dead letter until it is
 * replayed.
 */
export const deliveryStates = ["queued", "failed", "done", "dead"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The failure of a row whose attempts all ended without an outcome. */
export const neverFinished = "never_finished";
