import { describe, expect, it } from "vitest";
import { isPrintedStep, isPublicStep } from "./public-step";

describe("a step of the timeline", () => {
  it("that is a note without public text is internal, a move without one is public", () => {
    expect(isPublicStep({ kind: "note", publicNote: null })).toBe(false);
    expect(isPublicStep({ kind: "start", publicNote: null })).toBe(true);
  });

  it.each([
    ["start", null, true],
    ["assign", null, true],
    ["absorb", null, true],
    ["note", "Petugas menuju lokasi.", true],
    ["note", null, false],
    ["escalate", null, false],
  ] as const)("%s with the public note %o is printed on a work sheet: %s", (kind, publicNote, isPrinted) => {
    expect(isPrintedStep({ kind, publicNote })).toBe(isPrinted);
  });
});
