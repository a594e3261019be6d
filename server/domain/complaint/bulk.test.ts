import { describe, expect, it } from "vitest";
import { bulkSchema, isBulkMove } from "./bulk";
import { actions } from "./status";

const complaints = [{ code: "JK2611240001", expectedStatus: "waiting" }];

describe("a move for many", () => {
  it("owes nothing that is of one complaint alone", () => {
    expect(actions.filter((action) => !isBulkMove(action))).toEqual(["verify", "resolve"]);
  });

  it("is for one complaint to two hundred", () => {
    const many = (count: number) => ({
      action: "start",
      complaints: Array.from({ length: count }, () => complaints[0]),
    });
    expect([0, 1, 200, 201].map((count) => bulkSchema.safeParse(many(count)).success)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("may be a note, and is never a claim that needs a photo", () => {
    expect(bulkSchema.safeParse({ action: "note", complaints, publicNote: "Dicek." }).success).toBe(true);
    expect(bulkSchema.safeParse({ action: "resolve", complaints }).success).toBe(false);
  });
});
