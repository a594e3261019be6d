import { describe, expect, it } from "vitest";
import { emptyFilter, queueFilterSchema, viewsOf } from "./queue-filter";

describe("a filter of the queue", () => {
  it("asks for one's own desk when it says nothing", () => {
    expect(queueFilterSchema.parse({})).toEqual(emptyFilter);
    expect(emptyFilter).toMatchObject({ view: "mine", statuses: [], text: null, clock: null });
  });

  it("refuses what no filter can mean", () => {
    for (const wrong of [
      { view: "all" },
      { clock: "late" },
      { from: "24-11-2026" },
      { area: "31%" },
      { assignee: "me" },
    ])
      expect(queueFilterSchema.safeParse(wrong).success).toBe(false);
  });
});

describe("the views of a desk", () => {
  it("show the units below only where there are some, and the area only who has one", () => {
    expect(viewsOf({ role: "kelurahan", hasUnitsBelow: false, areaCode: "31.71.01.1001" })).toEqual([
      "mine",
      "assigned",
      "tasks",
      "area",
      "pending",
      "closed",
    ]);
    expect(viewsOf({ role: "agency", hasUnitsBelow: true, areaCode: null })).toContain("below");
    expect(viewsOf({ role: "verifier", hasUnitsBelow: true, areaCode: null })).toEqual([
      "mine",
      "pending",
      "closed",
    ]);
  });
});
