import { type Move, targets } from "./status";

/**
 * After so many hops a further hand-over is Biro Pemerintahan's to decide: the holder still says to whom, and why, but
 * the complaint waits for the arbitration instead of going there. A Dinas that instructs its Suku Dinas passes nothing on.
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
