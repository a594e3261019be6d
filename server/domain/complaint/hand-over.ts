import { type Move, targets } from "./status";

/**
 * After `maxHops` hops Biro Pemerintahan decides on a further hand-over: the holder names unit and reason, and the
 * complaint waits for the arbitration. A Dinas that delegates to its Suku Dinas makes no hop.
 */
export function arbitrate(move: Move, hopCount: number, maxHops: number | null): Move {
  if (move.action !== "coordinate" || maxHops === null || hopCount < maxHops) return move;
  return {
    ...move,
    action: "request_transfer",
    to: targets.request_transfer,
    owes: [...move.owes.filter((duty) => duty !== "reason"), "reason"],
  };
}
