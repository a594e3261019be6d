import { describe, expect, it } from "vitest";
import type { Role, UnitKind } from "../staff/role";
import { acceptSchema, inviteSchema, leavesNoAdministrator, mayServeIn, readInvitationState } from "./person";

const one = (id: number, role: Role = "administrator", isActive = true) => ({ id, role, isActive });

describe("the last administrator", () => {
  it.each([
    ["alone, deactivated", [one(1)], one(1, "administrator", false), true],
    ["alone, demoted", [one(1)], one(1, "verifier"), true],
    ["alone, renamed", [one(1)], one(1), false],
    ["one of two, deactivated", [one(1), one(2)], one(1, "administrator", false), false],
    ["beside a deactivated one", [one(1), one(2, "administrator", false)], one(1, "verifier"), true],
    ["an officer who never was one", [one(1)], one(3, "verifier", false), false],
  ])("is kept: %s", (_name, administrators, changed, expected) => {
    expect(leavesNoAdministrator(administrators, changed)).toBe(expected);
  });
});

describe("a role and its unit", () => {
  it.each<[Role, UnitKind, boolean]>([
    ["kelurahan", "kelurahan", true],
    ["kelurahan", "dinas", false],
    ["district", "kecamatan", true],
    ["agency", "badan", true],
    ["agency", "suku_dinas", false],
    ["subagency", "upt", true],
    ["inspectorate", "inspektorat", true],
    ["inspectorate", "biro", false],
    ["administrator", "external", true],
  ])("%s in %s fits: %s", (role, kind, expected) => {
    expect(mayServeIn(role, kind)).toBe(expected);
  });
});

describe("an invitation", () => {
  const now = new Date("2026-11-24T05:00:00Z");
  const later = new Date("2026-11-25T05:00:00Z");
  it.each([
    ["open", { usedAt: null, revokedAt: null, expiresAt: later }],
    ["expired", { usedAt: null, revokedAt: null, expiresAt: now }],
    ["used", { usedAt: now, revokedAt: null, expiresAt: now }],
    ["revoked", { usedAt: null, revokedAt: now, expiresAt: later }],
  ])("is %s", (state, invitation) => {
    expect(readInvitationState(invitation, now)).toBe(state);
  });

  it("stores the e-mail address in lower case and refuses an invalid one", () => {
    const input = { email: " Siti@Contoh.ID ", name: "Siti", role: "field", unitId: 1 };
    expect(inviteSchema.parse(input)).toMatchObject({ email: "siti@contoh.id", reason: null });
    expect(inviteSchema.safeParse({ ...input, email: "siti" }).success).toBe(false);
  });

  it("needs a password of twelve characters or more", () => {
    expect(acceptSchema.safeParse({ link: "aB3-_xYz0123", password: "sebelas-hrf" }).success).toBe(false);
    expect(acceptSchema.safeParse({ link: "aB3-_xYz0123", password: "dua-belas-hrf" }).success).toBe(true);
  });
});
