import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import type { AttachedPhotoKind } from "../complaint/photo-region";
import type { openerOf } from "../complaint/publicness";
import type { Status } from "../complaint/status";
import { canConceal, canPublish, canRedact, canRedactPhoto } from "./opening";
import type { ComplaintFacts } from "./permission";
import { type Role, roles } from "./role";

const complaint: ComplaintFacts = {
  id: 1,
  status: "waiting",
  pending: null,
  holderUnitId: 5,
  originUnitId: 5,
  kelurahanCode: "31.71.01.1001",
  isPublic: false,
  isConfidential: false,
  pastUnitIds: [],
  openTaskUnitIds: [],
  accusedUnitId: null,
  walledUnitIds: [],
  isOfficeWalled: false,
};
const officer = (role: Role): Actor => ({
  ...{ kind: "staff", staffId: 1, role, unitId: 5, unitScope: [5], areaPrefix: null },
});
const reporter: Actor = { kind: "reporter", complaintId: 1 };
const who: [string, Actor][] = [
  ["its reporter", reporter],
  ["another reporter", { kind: "reporter", complaintId: 2 }],
  ["anybody", { kind: "anonymous" }],
  ...roles.map((role): [string, Actor] => [role, officer(role)]),
];
const namesOf = (may: (actor: Actor) => boolean) =>
  who.filter(([, actor]) => may(actor)).map(([name]) => name);

describe("a private complaint is opened", () => {
  it.each<[string, ReturnType<typeof openerOf>, Partial<ComplaintFacts>, string[]]>([
    ["of its reporter", "reporter", {}, ["its reporter"]],
    ["that an officer made so", "officer", {}, ["intake", "verifier"]],
    ["whose reporter wrote since", "nobody", {}, []],
    ["about officials", "reporter", { isConfidential: true }, []],
    ["that names an accused unit", "reporter", { accusedUnitId: 9 }, []],
    ["that is public", "reporter", { isPublic: true }, []],
    ...(["triage", "merged", "removed"] as Status[]).map((status): [string, "reporter", object, string[]] => [
      `that is ${status}`,
      "reporter",
      { status },
      [],
    ]),
  ])("%s by (opener: %s)", (_what, opener, over, names) => {
    expect(namesOf((actor) => canPublish(actor, { ...complaint, ...over }, opener))).toEqual(names);
  });
});

describe("a public complaint is made private", () => {
  it.each<[string, Partial<ComplaintFacts>, string[]]>([
    ["that is open", {}, ["its reporter", "intake", "verifier"]],
    ["that is resolved", { status: "resolved" }, ["its reporter", "intake", "verifier"]],
    ["that is removed", { status: "removed" }, []],
    ["about officials", { isConfidential: true }, []],
    ["that is private", { isPublic: false }, []],
  ])("%s by", (_what, over, names) => {
    const facts = { ...complaint, isPublic: true, ...over };
    expect(namesOf((actor) => canConceal(actor, facts))).toEqual(names);
  });
});

describe("words are hidden in a complaint", () => {
  it.each<[string, Partial<ComplaintFacts>, string[]]>([
    ["that is private", {}, ["its reporter", "intake", "verifier"]],
    ["that is public", { isPublic: true }, ["its reporter", "intake", "verifier"]],
    ["that is removed", { status: "removed" }, []],
    ["about officials", { isConfidential: true }, ["its reporter", "intake", "verifier"]],
  ])("%s by", (_what, over, names) => {
    expect(namesOf((actor) => canRedact(actor, { ...complaint, ...over }))).toEqual(names);
  });
});

describe("regions of a photo are hidden", () => {
  const [shown, proof] = [{ isPublic: true }, "proof"] as const;
  const handling: Role[] = ["intake", "kelurahan", "district", "agency", "subagency", "field"];
  it.each<[string, Partial<ComplaintFacts>, AttachedPhotoKind, string[]]>([
    ["of the reporter, public", shown, "report", ["its reporter", "intake", "verifier"]],
    ["of the reporter, private", {}, "report", ["its reporter", "intake", "verifier"]],
    ["of proof, public", shown, proof, [...handling, "verifier", "inspectorate"]],
    ["of proof, private", {}, proof, [...handling.slice(0, -1), "verifier", "inspectorate"]],
    ["of proof that another unit holds", { ...shown, holderUnitId: 6 }, proof, ["intake", "verifier"]],
    ["of accepted proof", { ...shown, status: "resolved" }, proof, ["intake", "verifier"]],
    ["of a removed complaint", { ...shown, status: "removed" }, "report", []],
    ["of proof of a removed complaint", { ...shown, status: "removed" }, proof, []],
  ])("%s by", (_what, over, kind, names) => {
    const may = (actor: Actor) => canRedactPhoto(actor, { ...complaint, ...over }, kind);
    expect(namesOf(may).sort()).toEqual([...names].sort());
  });
});
