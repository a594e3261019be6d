import { describe, expect, it } from "vitest";
import { bulkSchema, isBulkMove } from "./bulk";
import { actions } from "./status";

const complaints = [{ code: "JK2611240001", expectedStatus: "waiting" }];

describe("a bulk move", () => {
  it("requires nothing that belongs to a single complaint", () => {
    expect(actions.filter((action) => !isBulkMove(action))).toEqual(["verify", "resolve"]);
  });

  it("takes one to two hundred complaints", () => {
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
