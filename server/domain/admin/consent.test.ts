import { describe, expect, it } from "vitest";
import { type Role, roles } from "../staff/role";
import { consentRoles, mayConfirm, needsSecondPerson } from "./consent";

const as = (role: Role, over: object = {}) => ({ role, unitId: 1, isActive: true, ...over });

describe("a second person", () => {
  it.each([
    ["an invitation to a powerful role", null, as("verifier"), true],
    ["a rise to a powerful role", as("agency"), as("administrator"), true],
    ["one powerful role for another", as("administrator"), as("inspectorate"), true],
    ["a powerful role in another unit", as("verifier"), as("verifier", { unitId: 2 }), true],
    ["its return", as("governor", { isActive: false }), as("governor"), true],
    ["another name or headship alone", as("verifier"), as("verifier"), false],
    ["its loss", as("administrator"), as("agency"), false],
    ["its deactivation", as("administrator"), as("administrator", { isActive: false }), false],
    ["an invitation to any other role", null, as("kelurahan"), false],
  ] as const)("for %s: %#", (_, before, after, expected) => {
    expect(needsSecondPerson(before, after)).toBe(expected);
  });

  it("is an administrator, for the Inspektorat one of its officers, and never who asked or whom it concerns", () => {
    for (const role of consentRoles) {
      const request = { role, requestedBy: 1, staffId: 2 };
      const confirming = roles.filter((own) => mayConfirm({ staffId: 3, role: own }, request));
      expect(confirming).toEqual([role === "inspectorate" ? "inspectorate" : "administrator"]);
      for (const staffId of [1, 2])
        for (const own of roles) expect(mayConfirm({ staffId, role: own }, request)).toBe(false);
    }
  });
});
