/**
 * How far something came that is delivered: waits for its first attempt, failed and is tried again, was taken, or is a
 * dead letter until somebody has it replayed.
 */
export const deliveryStates = ["queued", "failed", "done", "dead"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why something was given up whose attempts took their process down, or stood still. */
export const neverFinished = "never_finished";
