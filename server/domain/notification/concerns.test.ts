import { describe, expect, it } from "vitest";
import type { EscalationTarget } from "../complaint/escalation";
import { type EventKind, eventKinds } from "../complaint/event";
import { growTree } from "../staff/tree";
import { type Audience, type Circumstances, concernsOf, isIn, type Person } from "./concerns";

const [biro, kota, kecamatan, kelurahan, dinas, suku] = [1, 2, 3, 4, 5, 6];
const tree = growTree([
  { id: biro, parentId: null, kind: "biro" },
  { id: kota, parentId: null, kind: "kota" },
  { id: kecamatan, parentId: kota, kind: "kecamatan" },
  { id: kelurahan, parentId: kecamatan, kind: "kelurahan" },
  { id: dinas, parentId: null, kind: "dinas" },
  { id: suku, parentId: dinas, kind: "suku_dinas" },
]);

const say = (audience: Audience): string =>
  audience.kind === "role"
    ? audience.role
    : audience.kind === "person"
      ? `person ${audience.staffId}`
      : `${audience.kind} of ${audience.unitId}`;

const event = (kind: EventKind, over: object = {}) => ({
  kind,
  actorKind: "staff" as const,
  toUnitId: null,
  toStatus: "waiting" as const,
  payload: {},
  ...over,
});

const told = (one: ReturnType<typeof event>, around: Partial<Circumstances> = {}) =>
  concernsOf(one, { holderUnitId: kelurahan, askerId: null, ...around }, tree).map(
    ({ reason, audiences }) => `${reason}: ${audiences.map(say).join(", ")}`,
  );

describe("whom an event concerns", () => {
  it.each<[EventKind, object, Partial<Circumstances>, string[]]>([
    ["submit", { toUnitId: kelurahan }, {}, ["arrived: officers of 4"]],
    ["submit", { toStatus: "triage" }, { holderUnitId: null }, ["arrived: intake"]],
    ["verify", { toUnitId: kelurahan }, {}, ["arrived: officers of 4"]],
    ["coordinate", { toUnitId: dinas }, { holderUnitId: dinas }, ["arrived: officers of 5"]],
    ["delegate", { toUnitId: suku }, { holderUnitId: suku }, ["arrived: officers of 6"]],
    ["start", {}, {}, []],
    ["assign", { payload: { assigneeStaffId: 7 } }, {}, ["arrived: person 7"]],
    ["assign", {}, {}, []],
    ["request_transfer", {}, {}, ["asked: verifier"]],
    ["transfer", { toUnitId: suku }, { askerId: 9 }, ["arrived: officers of 6", "decided: person 9"]],
    ["refuse_transfer", {}, { askerId: 9 }, ["decided: person 9, officers of 4"]],
    ["request_extension", {}, {}, ["asked: verifier"]],
    ["extend", {}, { askerId: 9 }, ["decided: person 9, officers of 4"]],
    ["refuse_extension", {}, { askerId: 9 }, ["decided: person 9, officers of 4"]],
    ["resolve", {}, {}, ["claimed: verifier"]],
    ["confirm", {}, { askerId: 9 }, ["decided: person 9, officers of 4"]],
    ["return", {}, {}, ["returned: officers of 4"]],
    ["propose_rejection", {}, {}, ["asked: verifier"]],
    ["reject", {}, { askerId: null }, ["decided: officers of 4"]],
    ["refuse_rejection", {}, { askerId: 9 }, ["decided: person 9, officers of 4"]],
    ["merge", {}, {}, []],
    ["absorb", {}, {}, []],
    ["remove", {}, {}, ["closed: officers of 4"]],
    ["withdraw", { actorKind: "reporter" }, {}, ["closed: officers of 4"]],
    ["reopen", { actorKind: "reporter" }, {}, ["reopened: officers of 4"]],
    ["appeal", { actorKind: "reporter" }, {}, ["reopened: officers of 4", "asked: verifier"]],
    ["note", {}, {}, []],
    ["note", { payload: { mentions: [7, 8] } }, {}, ["mentioned: person 7", "mentioned: person 8"]],
    ["note", { actorKind: "reporter" }, {}, ["answered: officers of 4"]],
  ])("%s %o with %o: %o", (kind, over, around, expected) => {
    expect(told(event(kind, over), around)).toEqual(expected);
  });

  it("is defined for every kind of event", () => {
    for (const kind of eventKinds) expect(() => told(event(kind))).not.toThrow();
  });
});

describe("an escalation notifies", () => {
  const climb = (to: EscalationTarget, holderUnitId: number | null) =>
    told(event("escalate", { payload: { escalation: { to } } }), { holderUnitId })[0];

  it.each<[EscalationTarget, number | null, string]>([
    [
      "officer",
      kelurahan,
      "officers of 4, heads of 4, heads of 3, officers of 3, heads of 2, officers of 2, verifier, governor",
    ],
    [
      "head_of_unit",
      suku,
      "heads of 6, heads of 5, officers of 5, heads of 5, officers of 5, verifier, governor",
    ],
    ["parent_unit", kelurahan, "heads of 3, officers of 3, heads of 2, officers of 2, verifier, governor"],
    ["kota", kelurahan, "heads of 2, officers of 2, verifier, governor"],
    ["kota", suku, "heads of 5, officers of 5, verifier, governor"],
    ["parent_unit", dinas, "verifier, governor"],
    ["officer", null, "intake, verifier, governor"],
    ["biro", kelurahan, "verifier, governor"],
    ["governor", kelurahan, "governor"],
  ])("to %s from unit %s: %s", (to, holder, expected) => {
    expect(climb(to, holder)).toBe(`escalated: ${expected}`);
  });
});

describe("an audience", () => {
  const person = (over: Partial<Person>): Person => ({
    staffId: 1,
    role: "kelurahan",
    unitId: kelurahan,
    isHead: false,
    ...over,
  });

  it.each<[string, Audience, Partial<Person>, boolean]>([
    ["an officer of the unit", { kind: "officers", unitId: kelurahan }, {}, true],
    ["an officer of another unit", { kind: "officers", unitId: kecamatan }, {}, false],
    [
      "an administrator of the unit",
      { kind: "officers", unitId: kelurahan },
      { role: "administrator" },
      false,
    ],
    ["the unit's head", { kind: "heads", unitId: kelurahan }, { isHead: true }, true],
    ["an officer who is not its head", { kind: "heads", unitId: kelurahan }, {}, false],
    ["a verifier", { kind: "role", role: "verifier" }, { role: "verifier" }, true],
    ["the officer of that id", { kind: "person", staffId: 1 }, {}, true],
    ["somebody else", { kind: "person", staffId: 2 }, {}, false],
  ])("%s", (_name, audience, over, expected) => {
    expect(isIn(audience, person(over))).toBe(expected);
  });
});
