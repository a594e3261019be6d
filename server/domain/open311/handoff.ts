/**
 * What became of a complaint that was passed on to a unit's own system: waiting to be sent, tried and refused, given a
 * token for a number to come, known there by its number, given up, or changed there in a way that our rules refuse.
 */
export const handoffStates = ["queued", "failed", "token", "sent", "dead", "conflict"] as const;
export type HandoffState = (typeof handoffStates)[number];
