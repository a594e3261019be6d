import { deliveryStates } from "../delivery/state";

/**
 * What became of a complaint that is passed on to a unit's own system: a delivery's states, done once it is known there
 * by a number; or changed there in a way that our rules refuse.
 */
export const handoffStates = [...deliveryStates, "conflict"] as const;
