import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { noWall } from "../complaint/accused";
import { type Status, statuses } from "../complaint/status";
import { canAccuse, canDropAccusation, type NamingEvent } from "./accusing";
import {
  type ComplaintFacts,
  can,
  canNote,
  canRead,
  canSeeIdentity,
  canSeePhotos,
  canSendOut,
  needsTextReason,
} from "./permission";
import { type Role, roles } from "./role";

const mine = 10;
const another = 20;

const public_: ComplaintFacts = {
  id: 1,
  status: "in_progress",
  pending: null,
  holderUnitId: another,
  originUnitId: another,
  kelurahanCode: "31.71.01.1001",
  isPublic: true,
  isConfidential: false,
  ...noWall,
  pastUnitIds: [],
  openTaskUnitIds: [],
};
const held = { ...public_, holderUnitId: mine };
const private_ = { ...public_, isPublic: false };
const privateHeld = { ...held, isPublic: false };
const aboutOfficials = { ...private_, isConfidential: true };
const aboutOfficialsHeld = { ...privateHeld, isConfidential: true };

const staff = (role: Role, over: { unitScope?: number[]; areaPrefix?: string } = {}): Actor => ({
  kind: "staff",
  staffId: 1,
  role,
  unitId: mine,
  unitScope: [mine],
  areaPrefix: null,
  ...over,
});
const reporter: Actor = { kind: "reporter", complaintId: 1 };
const otherReporter: Actor = { kind: "reporter", complaintId: 2 };
const passerby: Actor = { kind: "anonymous" };
const system: Actor = { kind: "system" };

type Question = (actor: Actor, complaint: ComplaintFacts) => boolean;

/** Those of all roles, the reporter, another's reporter, the public and the system for whom the answer is yes. */
function whoMay(question: Question, complaint: ComplaintFacts): string[] {
  const others: [string, Actor][] = [
    ["reporter", reporter],
    ["other reporter", otherReporter],
    ["public", passerby],
    ["system", system],
  ];
  const all = [...roles.map((role): [string, Actor] => [role, staff(role)]), ...others];
  return all.flatMap(([name, actor]) => (question(actor, complaint) ? [name] : []));
}

const everyRole: string[] = [...roles];
const cityWide = ["intake", "verifier", "governor", "administrator"];

describe("reading a complaint", () => {
  it.each<[string, ComplaintFacts, string[]]>([
    ["another unit's public complaint", public_, [...cityWide, "reporter", "public", "system"]],
    ["another unit's private complaint", private_, [...cityWide, "reporter", "system"]],
    ["a public complaint of the own unit", held, [...everyRole, "reporter", "public", "system"]],
    ["a private complaint of the own unit", privateHeld, [...everyRole, "reporter", "system"]],
    [
      "a complaint that the own unit handed on",
      { ...private_, pastUnitIds: [mine] },
      [...everyRole, "reporter", "system"],
    ],
    [
      "a complaint that began at the own unit",
      { ...private_, originUnitId: mine },
      [...everyRole, "reporter", "system"],
    ],
    [
      "a complaint at the intake desk",
      { ...private_, status: "triage", holderUnitId: null, originUnitId: null },
      [...cityWide, "reporter", "system"],
    ],
    [
      "another unit's complaint about officials",
      aboutOfficials,
      ["intake", "verifier", "reporter", "system"],
    ],
    [
      "a complaint about officials of the own unit",
      aboutOfficialsHeld,
      ["intake", "verifier", "inspectorate", "reporter", "system"],
    ],
    [
      "an unplaced complaint about officials",
      { ...aboutOfficialsHeld, holderUnitId: null },
      ["intake", "verifier", "reporter", "system"],
    ],
    [
      "a complaint about officials that began at the accused unit",
      { ...aboutOfficials, originUnitId: mine, pastUnitIds: [mine] },
      ["intake", "verifier", "inspectorate", "reporter", "system"],
    ],
  ])("%s is open to the listed roles", (_name, complaint, expected) => {
    expect(whoMay(canRead, complaint)).toEqual(expected);
  });

  const walled = { ...aboutOfficialsHeld, accusedUnitId: mine, walledUnitIds: [mine] };
  it.each<[string, ComplaintFacts, string[]]>([
    ["the own unit", walled, ["reporter", "system"]],
    [
      "another unit",
      { ...walled, accusedUnitId: another, walledUnitIds: [another] },
      ["intake", "verifier", "inspectorate", "reporter", "system"],
    ],
    [
      "a unit below the own",
      { ...walled, accusedUnitId: 11, walledUnitIds: [11, mine] },
      ["reporter", "system"],
    ],
  ])("about %s is closed to all whom it concerns", (_about, complaint, expected) => {
    expect(whoMay(canRead, complaint)).toEqual(expected);
  });

  it.each(statuses.map((status): [Status, boolean] => [status, status !== "removed" && status !== "triage"]))(
    "a public complaint that is %s is shown to the public: %s",
    (status, isShown) => {
      expect(canRead(passerby, { ...public_, status })).toBe(isShown);
      expect(canRead(passerby, { ...private_, status })).toBe(false);
      expect(canRead(passerby, { ...public_, status, isConfidential: true })).toBe(false);
      expect(canRead(reporter, { ...private_, status })).toBe(true);
    },
  );

  it("is open to the units above its holder, not to those below or beside", () => {
    const dinas = staff("agency", { unitScope: [mine, 11, 12] });
    expect(canRead(dinas, { ...private_, holderUnitId: 12 })).toBe(true);
    expect(canRead(dinas, { ...private_, holderUnitId: 13 })).toBe(false);
    expect(canRead(staff("subagency"), { ...private_, holderUnitId: 5 })).toBe(false);
  });

  it.each<[Role, string, boolean]>([
    ["kelurahan", "31.71.01.1001", true],
    ["kelurahan", "31.71.01.1002", false],
    ["district", "31.71.01", true],
    ["district", "31.71", true],
    ["district", "31.72", false],
    ["agency", "31.71", false],
    ["field", "31.71.01.1001", false],
    ["inspectorate", "31.71", false],
  ])("of a complaint in the area: %s of %s: %s", (role, areaPrefix, answer) => {
    expect(canRead(staff(role, { areaPrefix }), private_)).toBe(answer);
    expect(canRead(staff(role, { areaPrefix }), { ...private_, kelurahanCode: null })).toBe(false);
    expect(canRead(staff(role, { areaPrefix }), aboutOfficials)).toBe(false);
  });
});

describe("photos of a complaint", () => {
  it("are open to all readers of a public complaint", () => {
    expect(whoMay(canSeePhotos, held)).toEqual(whoMay(canRead, held));
    expect(whoMay(canSeePhotos, public_)).toEqual(whoMay(canRead, public_));
  });

  it("of a private complaint are open only to those who handle it", () => {
    const without = ["field", "governor", "administrator"];
    expect(whoMay(canSeePhotos, privateHeld)).toEqual([
      ...everyRole.filter((role) => !without.includes(role)),
      "reporter",
    ]);
    expect(whoMay(canSeePhotos, private_)).toEqual(["intake", "verifier", "reporter"]);
  });

  it("of a complaint about officials are open only to those who may read it", () => {
    expect(whoMay(canSeePhotos, aboutOfficialsHeld)).toEqual([
      "intake",
      "verifier",
      "inspectorate",
      "reporter",
    ]);
  });

  it("of a removed complaint are not found by the public", () => {
    expect(canSeePhotos(passerby, { ...public_, status: "removed" })).toBe(false);
  });
});

describe("the words of a complaint", () => {
  const closed = [private_, privateHeld, aboutOfficials, aboutOfficialsHeld];
  const table = roles.flatMap((role) => {
    const isOverseer = role === "governor" || role === "administrator";
    const cases = [
      ...[public_, held].map((complaint) => [role, "public", complaint, false] as const),
      ...closed.map(
        (one) => [role, one.isConfidential ? "confidential" : "private", one, isOverseer] as const,
      ),
    ];
    return cases.map(
      ([who, what, one, isNeeded]) => [who, isNeeded ? "owes" : "owes no", what, one] as const,
    );
  });

  it.each(table)("%s %s reason for a %s complaint", (role, owes, _what, complaint) => {
    expect(needsTextReason(staff(role), complaint)).toBe(owes === "owes");
  });

  it("owe no reason to the reporter, and no look opens them to the public", () => {
    expect(whoMay(needsTextReason, private_)).toEqual(["governor", "administrator"]);
  });

  it("are sent out by handlers alone, also where an overseer sits in the holding unit", () => {
    const handlers = everyRole.filter((role) => !["field", "governor", "administrator"].includes(role));
    expect(whoMay(canSendOut, privateHeld)).toEqual(handlers);
  });
});

describe("the reporter's identity", () => {
  it.each<[string, ComplaintFacts, string[]]>([
    [
      "a public complaint of the own unit",
      held,
      ["intake", "kelurahan", "district", "agency", "subagency", "verifier", "inspectorate"],
    ],
    ["another unit's public complaint", public_, ["intake", "verifier"]],
    ["a complaint that the own unit handed on", { ...public_, pastUnitIds: [mine] }, ["intake", "verifier"]],
    ["a private complaint of the own unit", privateHeld, ["intake", "verifier"]],
    ["a complaint about officials of the own unit", aboutOfficialsHeld, ["intake", "verifier"]],
  ])("of %s is shown to the listed roles", (_name, complaint, expected) => {
    expect(whoMay(canSeeIdentity, complaint)).toEqual(expected);
  });

  it("is not shown to the unit above the holder", () => {
    expect(canSeeIdentity(staff("agency", { unitScope: [mine, 12] }), { ...public_, holderUnitId: 12 })).toBe(
      false,
    );
  });
});

describe("a note", () => {
  const holders = [
    "intake",
    "kelurahan",
    "district",
    "agency",
    "subagency",
    "field",
    "verifier",
    "inspectorate",
  ];

  it.each<[string, ComplaintFacts, string[]]>([
    ["a report of the own unit", privateHeld, holders],
    ["another unit's report", public_, ["intake", "verifier"]],
    ["a complaint that the own unit handed on", { ...public_, pastUnitIds: [mine] }, ["intake", "verifier"]],
    [
      "a complaint at the intake desk",
      { ...public_, status: "triage", holderUnitId: null },
      ["intake", "verifier"],
    ],
    [
      "a complaint about officials of the own unit",
      aboutOfficialsHeld,
      ["intake", "verifier", "inspectorate"],
    ],
  ])("on %s is written by the listed roles", (_name, complaint, expected) => {
    expect(whoMay(canNote, complaint)).toEqual(expected);
  });

  it("may be written by the unit above the holder", () => {
    expect(canNote(staff("agency", { unitScope: [mine, 12] }), { ...public_, holderUnitId: 12 })).toBe(true);
  });
});

describe("naming the accused unit", () => {
  const named = { ...aboutOfficialsHeld, accusedUnitId: another, walledUnitIds: [another] };
  const handlers = everyRole.filter((role) => role !== "governor" && role !== "administrator");
  it.each<[string, ComplaintFacts, string[]]>([
    ["of a public complaint", public_, ["intake", "verifier", "reporter"]],
    ["of a complaint of the own unit", held, [...handlers, "reporter"]],
    ["of a closed one", { ...held, status: "resolved" }, [...handlers, "reporter"]],
    [
      "of one that the own unit handed on",
      { ...private_, pastUnitIds: [mine] },
      ["intake", "verifier", "inspectorate", "reporter"],
    ],
    [
      "of one that began at the own unit",
      { ...private_, originUnitId: mine },
      ["intake", "verifier", "inspectorate", "reporter"],
    ],
    ["of a removed one", { ...held, status: "removed" }, []],
    ["of one that names a unit already", named, ["verifier", "inspectorate"]],
    ["of one about the own unit", { ...named, walledUnitIds: [mine] }, []],
  ])("%s is for the listed roles", (_name, complaint, expected) => {
    expect(whoMay((actor, one) => canAccuse(actor, one, []), complaint)).toEqual(expected);
  });

  const trusted = ["intake", "verifier", "inspectorate", "reporter"];
  it.each<[string, NamingEvent[], string[]]>([
    ["after it was dropped", [{ kind: "drop_accusation", unitId: 99 }], trusted],
    ["after the unit claimed to be done", [{ kind: "resolve", unitId: mine }], trusted],
    [
      "after Biro returned the unit's claim",
      [
        { kind: "resolve", unitId: mine },
        { kind: "return", unitId: 99 },
      ],
      trusted,
    ],
    ["after another unit's claim", [{ kind: "resolve", unitId: another }], [...handlers, "reporter"]],
    ["after a start", [{ kind: "start", unitId: mine }], [...handlers, "reporter"]],
  ])("%s is for the listed roles", (_name, events, expected) => {
    expect(whoMay((actor, one) => canAccuse(actor, one, events), held)).toEqual(expected);
  });

  it.each<[string, ComplaintFacts, string[]]>([
    ["one that names a unit", named, ["verifier", "inspectorate"]],
    ["one that names none", aboutOfficialsHeld, []],
    ["one about the own unit", { ...named, walledUnitIds: [mine] }, []],
  ])("is withdrawn from %s by the listed roles", (_name, complaint, expected) => {
    expect(whoMay(canDropAccusation, complaint)).toEqual(expected);
  });
});

describe("the holder of a complaint that names a unit", () => {
  const decides = (complaint: ComplaintFacts) =>
    whoMay((actor, one) => can(actor, "confirm", one), { ...complaint, status: "verification" });
  const handles = (complaint: ComplaintFacts) =>
    whoMay((actor, one) => can(actor, "start", one), { ...complaint, status: "waiting" });
  const named = { ...aboutOfficialsHeld, accusedUnitId: another, walledUnitIds: [another] };

  it("decides in Biro's place when Biro is behind the wall", () => {
    expect(decides(named)).toEqual(["verifier"]);
    expect(decides({ ...named, isOfficeWalled: true })).toContain("inspectorate");
    expect(decides({ ...named, isOfficeWalled: true, holderUnitId: 5, pastUnitIds: [mine] })).not.toContain(
      "inspectorate",
    );
  });

  it("handles in the Inspektorat's place when Biro holds it", () => {
    expect(handles(named)).toEqual(["verifier", "inspectorate"]);
    expect(handles(aboutOfficialsHeld)).toEqual(["inspectorate"]);
  });
});
