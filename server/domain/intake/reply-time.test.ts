import { describe, expect, it } from "vitest";
import { defaultQuiet } from "../notification/quiet";
import { answerDueAt, isReportedToReporter } from "./reply-time";

const step = (
  kind: Parameters<typeof isReportedToReporter>[0]["kind"],
  publicNote: string | null = null,
) => ({
  kind,
  actorKind: "staff" as const,
  publicNote,
});

describe("which steps are told", () => {
  it.each([
    ["submit", "none", true],
    ["coordinate", "all", true],
    ["coordinate", "milestones", false],
    ["confirm", "milestones", true],
    ["confirm", "none", false],
    ["ask", "milestones", true],
    ["escalate", "all", false],
    ["request_extension", "all", false],
    ["answer", "all", false],
    ["note", "all", false],
  ] as const)("%s to who wants %s", (kind, level, expected) => {
    expect(isReportedToReporter(step(kind), level)).toBe(expected);
  });
  it("a note with public words, to who wants all", () => {
    expect(isReportedToReporter(step("note", "Petugas sudah ke lokasi."), "all")).toBe(true);
    expect(isReportedToReporter(step("note", "Petugas sudah ke lokasi."), "milestones")).toBe(false);
  });
});

describe("when an answer leaves", () => {
  const night = new Date("2026-11-26T16:00:00Z");
  const noon = new Date("2026-11-26T05:00:00Z");
  const phone = (quiet = defaultQuiet) => ({ channelClass: "text" as const, quiet });
  it("waits for the morning when it would ring a phone", () => {
    expect(answerDueAt("confirm", phone(), night).toISOString()).toBe("2026-11-26T23:00:00.000Z");
    expect(answerDueAt("confirm", phone(), noon)).toEqual(noon);
  });
  it("follows the hours that its owner chose, or none", () => {
    const siesta = { quietFrom: 11 * 60, quietTo: 14 * 60 };
    expect(answerDueAt("confirm", phone(siesta), noon).toISOString()).toBe("2026-11-26T07:00:00.000Z");
    expect(answerDueAt("confirm", phone(siesta), night)).toEqual(night);
    expect(answerDueAt("confirm", phone({ quietFrom: null, quietTo: null }), night)).toEqual(night);
  });
  it("leaves at once as a receipt, or by a channel that does not ring", () => {
    expect(answerDueAt("submit", phone(), night)).toEqual(night);
    expect(answerDueAt("confirm", { ...phone(), channelClass: "written" }, night)).toEqual(night);
  });
});
