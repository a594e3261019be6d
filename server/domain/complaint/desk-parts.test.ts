import { describe, expect, it } from "vitest";
import type { StaffActor } from "../actor";
import type { ComplaintFacts } from "../staff/permission";
import type { Role } from "../staff/role";
import { noWall } from "./accused";
import { deskPartsOf } from "./desk-parts";

const held: ComplaintFacts = {
  id: 1,
  status: "waiting",
  pending: null,
  holderUnitId: 10,
  originUnitId: 10,
  kelurahanCode: "31.71.01.1001",
  isPublic: true,
  isConfidential: false,
  ...noWall,
  pastUnitIds: [],
  openTaskUnitIds: [],
};
const elsewhere = { ...held, holderUnitId: 20, pastUnitIds: [10] };
const unplaced = { ...held, status: "triage" as const, holderUnitId: null, originUnitId: null };
const coordinated = { ...held, status: "coordinated" as const };
const closed = { ...held, status: "resolved" as const };
const aboutOfficials = { ...held, isPublic: false, isConfidential: true };

const officer = (role: Role): StaffActor => ({
  kind: "staff",
  staffId: 1,
  role,
  unitId: 10,
  unitScope: [10],
  areaPrefix: null,
});

/** The parts beside the page itself that an officer's page has, in words. */
function partsFor(role: Role, complaint: ComplaintFacts): string {
  const { audience, receivers, ...flags } = deskPartsOf(officer(role), complaint);
  const shown = Object.entries(flags).flatMap(([part, isShown]) => (isShown ? [part] : []));
  return [audience, ...receivers, ...shown].join(" ");
}

describe("the parts of an officer's page", () => {
  it.each<[string, Role, ComplaintFacts, string]>([
    ["its kelurahan", "kelurahan", held, "handler coordinate split suggestions colleagues links scans"],
    ["a Dinas that holds it", "agency", coordinated, "handler delegate split colleagues links scans"],
    ["its field officer", "field", coordinated, "handler colleagues"],
    ["a kelurahan that held it before", "kelurahan", elsewhere, "reader scans"],
    ["a Dinas that held it before", "agency", elsewhere, "reader scans"],
    ["the governor", "governor", elsewhere, "reader"],
    ["an administrator", "administrator", elsewhere, "reader"],
    ["the intake desk, placing it", "intake", unplaced, "handler coordinate suggestions placing scans"],
    ["the intake desk, once it is placed", "intake", elsewhere, "handler scans"],
    ["Biro", "verifier", elsewhere, "handler scans"],
    ["its holder, once it is resolved", "kelurahan", closed, "handler scans"],
    [
      "the Inspektorat, about officials",
      "inspectorate",
      aboutOfficials,
      "handler coordinate suggestions colleagues scans",
    ],
  ])("for %s are those they may see and use", (_who, role, complaint, parts) => {
    expect(partsFor(role, complaint)).toBe(parts);
  });
});
