import { describe, expect, it } from "vitest";
import { defaultQuiet } from "../notification/quiet";
import { isReporterNotified, replyDueAt } from "./reply-time";

const step = (kind: Parameters<typeof isReporterNotified>[0]["kind"], publicNote: string | null = null) => ({
  kind,
  actorKind: "staff" as const,
  publicNote,
});

describe("which events are told to the reporter", () => {
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
    expect(isReporterNotified(step(kind), level)).toBe(expected);
  });
  it("a note with public text, to a reporter who wants all", () => {
    expect(isReporterNotified(step("note", "Petugas sudah ke lokasi."), "all")).toBe(true);
    expect(isReporterNotified(step("note", "Petugas sudah ke lokasi."), "milestones")).toBe(false);
  });
});

describe("when a reply is sent", () => {
  const night = new Date("2026-11-26T16:00:00Z");
  const noon = new Date("2026-11-26T05:00:00Z");
  const phone = (quiet = defaultQuiet) => ({ channelClass: "text" as const, quiet });
  it("is the next morning when it would ring a phone at night", () => {
    expect(replyDueAt("confirm", phone(), night).toISOString()).toBe("2026-11-26T23:00:00.000Z");
    expect(replyDueAt("confirm", phone(), noon)).toEqual(noon);
  });
  it("is outside the quiet hours that the reporter chose, or any time without them", () => {
    const siesta = { quietFrom: 11 * 60, quietTo: 14 * 60 };
    expect(replyDueAt("confirm", phone(siesta), noon).toISOString()).toBe("2026-11-26T07:00:00.000Z");
    expect(replyDueAt("confirm", phone(siesta), night)).toEqual(night);
    expect(replyDueAt("confirm", phone({ quietFrom: null, quietTo: null }), night)).toEqual(night);
  });
  it("is at once for a receipt, or by a channel that does not ring", () => {
    expect(replyDueAt("submit", phone(), night)).toEqual(night);
    expect(replyDueAt("confirm", { ...phone(), channelClass: "written" }, night)).toEqual(night);
  });
});
