import { describe, expect, it } from "vitest";
import { isPrintedStep, isPublicStep, isReporterStep } from "./public-step";

describe("a step of the timeline", () => {
  it("that is a note without public text is internal, a move without one is public", () => {
    expect(isPublicStep({ kind: "note", publicNote: null })).toBe(false);
    expect(isPublicStep({ kind: "start", publicNote: null })).toBe(true);
  });

  it("that names an accused unit is the reporter's and not the public's", () => {
    const step = { kind: "accuse", publicNote: null } as const;
    expect([isPublicStep(step), isReporterStep(step)]).toEqual([false, true]);
  });

  it.each([
    ["start", null, true],
    ["assign", null, true],
    ["absorb", null, true],
    ["note", "Petugas menuju lokasi.", true],
    ["note", null, false],
    ["escalate", null, false],
    ["accuse", null, true],
  ] as const)("%s with the public note %o is printed on a work sheet: %s", (kind, publicNote, isPrinted) => {
    expect(isPrintedStep({ kind, publicNote })).toBe(isPrinted);
  });
});
