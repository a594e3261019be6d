import { describe, expect, it } from "vitest";
import { arbitrate } from "./hand-over";
import { moves } from "./status";

const unlike = moves.filter(({ action }) => action !== "coordinate");
const coordinations = moves.filter(({ action }) => action === "coordinate");

describe("a further hand-over", () => {
  it.each([
    [0, 4, "coordinate", "coordinated"],
    [3, 4, "coordinate", "coordinated"],
    [4, 4, "request_transfer", "transfer_requested"],
    [9, 4, "request_transfer", "transfer_requested"],
    [1, 1, "request_transfer", "transfer_requested"],
    [9, null, "coordinate", "coordinated"],
  ] as const)("after %d hops, with a limit of %s, is %s", (hops, limit, action, to) => {
    for (const move of coordinations) expect(arbitrate(move, hops, limit)).toMatchObject({ action, to });
  });

  it("that goes to arbitration needs a unit and a reason, and is allowed to the same roles in the same statuses", () => {
    for (const move of coordinations) {
      const { by, from, relation, owes } = arbitrate(move, 4, 4);
      expect({ by, from, relation, owes }).toEqual({
        by: move.by,
        from: move.from,
        relation: move.relation,
        owes: ["unit", "reason"],
      });
    }
  });

  it("is the only move that a limit diverts: Biro's transfer and a Dinas' delegation stay", () => {
    for (const move of unlike) expect(arbitrate(move, 99, 1)).toBe(move);
  });
});
