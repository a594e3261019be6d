import { describe, expect, it } from "vitest";
import { emptyFilter, queueFilterSchema, viewsOf } from "./queue-filter";

describe("a filter of the queue", () => {
  it("is the officer's own queue by default", () => {
    expect(queueFilterSchema.parse({})).toEqual(emptyFilter);
    expect(emptyFilter).toMatchObject({ view: "mine", statuses: [], text: null, clock: null });
  });

  it("refuses invalid filters", () => {
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
  it("include units below only where there are some, and the area only for officers who have one", () => {
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
