import { deliveryStates } from "../delivery/state";

/**
 * The state of a hand-over to a unit's own system: those of a delivery, done once their number is known; or a
 * conflict with our rules.
 */
export const handoffStates = [...deliveryStates, "conflict"] as const;
