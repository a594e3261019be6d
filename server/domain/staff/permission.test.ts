import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { noWall } from "../complaint/accused";
import { actions, type PendingRequest, statuses } from "../complaint/status";
import { type ComplaintFacts, can } from "./permission";
import { type Role, roles } from "./role";

// Every triple, written out: a cell lists who may, "." is nobody, and so is an action that a table leaves out.
// i intake  k kelurahan  d district  a agency  s subagency  f field  v verifier  g governor  p inspectorate
// m administrator  r the reporter  R another complaint's reporter  n anonymous  S system
const heading =
  "            triage waiting coordinated delegated transfer_requested in_progress scheduled verification resolved rejected merged removed";

const quietAtItsHolder = `
verify            ir .      .      .      .  .      .      .  .  .  .  .
coordinate        i  kdp    .      .      .  kdp    .      .  .  .  .  .
delegate          .  .      da     .      .  da     .      .  .  .  .  .
start             .  kdasfp kdasfp kdasfp .  .      kdasfp .  .  .  .  .
request_transfer  .  .      asp    asp    .  asp    .      .  .  .  .  .
transfer          .  .      .      .      v  .      .      .  .  .  .  .
refuse_transfer   .  .      .      .      v  .      .      .  .  .  .  .
request_extension .  .      .      .      .  kdasp  kdasp  .  .  .  .  .
resolve           .  .      .      .      .  kdasfp kdasfp .  .  .  .  .
confirm           .  .      .      .      .  .      .      v  .  .  .  .
return            .  .      .      .      .  .      .      v  .  .  .  .
revoke            .  .      .      .      .  .      .      .  v  .  .  .
propose_rejection i  kp     .      .      .  kp     .      .  .  .  .  .
ask               i  kdasp  kdasp  kdasp  .  kdasp  kdasp  .  .  .  .  .
split             .  kdasp  kdasp  kdasp  .  kdasp  kdasp  .  .  .  .  .
assign            .  kdasfp kdasfp kdasfp .  kdasfp kdasfp .  .  .  .  .
merge             i  kdasp  kdasp  kdasp  .  kdasp  kdasp  .  .  .  .  .
unmerge           .  .      .      .      .  .      .      .  .  .  ikdasvp .
remove            v  v      v      v      v  v      v      v  v  v  v  .
reopen            .  .      .      .      .  .      .      .  r  .  .  .
appeal            .  .      .      .      .  .      .      .  .  r  r  .
withdraw          r  r      .      .      .  .      .      .  .  .  .  .`;

const quietElsewhere = `
verify            ir .      .      .      .  .      .      .  .  .  .  .
coordinate        i  .      .      .      .  .      .      .  .  .  .  .
transfer          .  .      .      .      v  .      .      .  .  .  .  .
refuse_transfer   .  .      .      .      v  .      .      .  .  .  .  .
confirm           .  .      .      .      .  .      .      v  .  .  .  .
return            .  .      .      .      .  .      .      v  .  .  .  .
revoke            .  .      .      .      .  .      .      .  v  .  .  .
propose_rejection i  .      .      .      .  .      .      .  .  .  .  .
ask               i  .      .      .      .  .      .      .  .  .  .  .
merge             i  .      .      .      .  .      .      .  .  .  .  .
unmerge           .  .      .      .      .  .      .      .  .  .  iv .
remove            v  v      v      v      v  v      v      v  v  v  v  .
reopen            .  .      .      .      .  .      .      .  r  .  .  .
appeal            .  .      .      .      .  .      .      .  .  r  r  .
withdraw          r  r      .      .      .  .      .      .  .  .  .  .`;

const quietAboutOfficials = `
verify            ir .      .      .      .  .      .      .  .  .  .  .
coordinate        i  p      .      .      .  p      .      .  .  .  .  .
start             .  p      p      p      .  .      p      .  .  .  .  .
request_transfer  .  .      p      p      .  p      .      .  .  .  .  .
transfer          .  .      .      .      v  .      .      .  .  .  .  .
refuse_transfer   .  .      .      .      v  .      .      .  .  .  .  .
request_extension .  .      .      .      .  p      p      .  .  .  .  .
resolve           .  .      .      .      .  p      p      .  .  .  .  .
confirm           .  .      .      .      .  .      .      v  .  .  .  .
return            .  .      .      .      .  .      .      v  .  .  .  .
revoke            .  .      .      .      .  .      .      .  v  .  .  .
propose_rejection i  p      .      .      .  p      .      .  .  .  .  .
ask               i  p      p      p      .  p      p      .  .  .  .  .
assign            .  p      p      p      .  p      p      .  .  .  .  .
merge             i  p      p      p      .  p      p      .  .  .  .  .
unmerge           .  .      .      .      .  .      .      .  .  .  ivp .
remove            v  v      v      v      v  v      v      v  v  v  v  .
reopen            .  .      .      .      .  .      .      .  r  .  .  .
appeal            .  .      .      .      .  .      .      .  .  r  r  .
withdraw          r  r      .      .      .  .      .      .  .  .  .  .`;

const extensionPending = `
extend            .  .      .      .      .  v      v      .  .  .  .  .
refuse_extension  .  .      .      .      .  v      v      .  .  .  .  .
remove            v  v      v      v      v  v      v      v  v  v  v  .`;

const rejectionPending = `
reject            v  v      .      .      .  v      .      .  .  .  .  .
refuse_rejection  v  v      .      .      .  v      .      .  .  .  .  .
remove            v  v      v      v      v  v      v      v  v  v  v  .`;

const answer = "answer            r  r      r      r      .  r      r      .  .  .  .  .";
const removal = "remove            v  v      v      v      v  v      v      v  v  v  v  .";
const askedByHolder = `
${answer}
withdraw_question i  kdasp  kdasp  kdasp  .  kdasp  kdasp  .  .  .  .  .
${removal}`;
const askedElsewhere = `
${answer}
withdraw_question i  .      .      .      .  .      .      .  .  .  .  .
${removal}`;
const askedAboutOfficials = `
${answer}
withdraw_question i  p      p      p      .  p      p      .  .  .  .  .
${removal}`;

const mine = 10;
const another = 20;
const letters: Record<Role, string> = {
  intake: "i",
  kelurahan: "k",
  district: "d",
  agency: "a",
  subagency: "s",
  field: "f",
  verifier: "v",
  governor: "g",
  inspectorate: "p",
  administrator: "m",
};

const staff = (role: Role): Actor => ({
  kind: "staff",
  staffId: 1,
  role,
  unitId: mine,
  unitScope: [mine],
  areaPrefix: null,
});

const actors: readonly (readonly [string, Actor])[] = [
  ...roles.map((role) => [letters[role], staff(role)] as const),
  ["r", { kind: "reporter", complaintId: 1 }],
  ["R", { kind: "reporter", complaintId: 2 }],
  ["n", { kind: "anonymous" }],
  ["S", { kind: "system" }],
];

/** The relation of the actor's unit to the complaint. */
type Standing = "holds it" | "held it once" | "is where it began" | "has nothing to do with it";
const standings: Record<Standing, Pick<ComplaintFacts, "holderUnitId" | "originUnitId" | "pastUnitIds">> = {
  "holds it": { holderUnitId: mine, originUnitId: another, pastUnitIds: [another] },
  "held it once": { holderUnitId: another, originUnitId: another, pastUnitIds: [mine] },
  "is where it began": { holderUnitId: another, originUnitId: mine, pastUnitIds: [] },
  "has nothing to do with it": { holderUnitId: another, originUnitId: another, pastUnitIds: [] },
};

type Situation = {
  standing: Standing;
  pending: PendingRequest | null;
  isPublic: boolean;
  isConfidential: boolean;
};

function expectedRows(table: string): Map<string, string> {
  const lines = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/ +/));
  return new Map(lines.map(([action, ...cells]) => [action ?? "", cells.join(" ")]));
}

function actualRow(
  action: (typeof actions)[number],
  { standing, pending, isPublic, isConfidential }: Situation,
): string {
  const cell = (status: (typeof statuses)[number]) => {
    const facts = {
      id: 1,
      status,
      pending,
      openTaskUnitIds: [],
      kelurahanCode: status === "triage" ? null : "31.71.01.1001",
      isPublic,
      isConfidential,
      ...noWall,
      ...standings[standing],
    };
    return actors
      .flatMap(([letter, actor]) => (can(actor, action, facts) ? [letter] : []))
      .sort(byOrder)
      .join("");
  };
  return statuses.map((status) => cell(status) || ".").join(" ");
}

const order = "ikdasfvgpmrRnS";
const byOrder = (a: string, b: string) => order.indexOf(a) - order.indexOf(b);
const nobody = statuses.map(() => ".").join(" ");

const elsewhere = ["held it once", "is where it began", "has nothing to do with it"] as const;
const everywhere = ["holds it", ...elsewhere] as const;

const tables: readonly [string, string, readonly Standing[], PendingRequest | null, readonly boolean[]][] = [
  ["of its holder", quietAtItsHolder, ["holds it"], null, [false]],
  ["of a unit that does not hold it", quietElsewhere, elsewhere, null, [false]],
  ["of the holder of a complaint about officials", quietAboutOfficials, ["holds it"], null, [true]],
  ["of a unit that does not hold a complaint about officials", quietElsewhere, elsewhere, null, [true]],
  ["while an extension is asked for", extensionPending, everywhere, "extension", [false, true]],
  ["while a rejection is proposed", rejectionPending, everywhere, "rejection", [false, true]],
  ["of the holder that asked the reporter", askedByHolder, ["holds it"], "answer", [false]],
  ["of others while the reporter is asked", askedElsewhere, elsewhere, "answer", [false, true]],
  ["of the holder that asked about officials", askedAboutOfficials, ["holds it"], "answer", [true]],
];

describe.each(tables)("the moves %s", (_name, table, where, pending, confidential) => {
  const situations = where.flatMap((standing) =>
    confidential.flatMap((isConfidential) =>
      [true, false].map((isPublic): Situation => ({ standing, pending, isConfidential, isPublic })),
    ),
  );

  it.each(situations)(
    "are as in the table when the unit $standing (public $isPublic, confidential $isConfidential)",
    (situation) => {
      const rows = expectedRows(table);
      expect(Object.fromEntries(actions.map((action) => [action, actualRow(action, situation)]))).toEqual(
        Object.fromEntries(actions.map((action) => [action, rows.get(action) ?? nobody])),
      );
    },
  );
});

describe("the tables above", () => {
  it("have one column for each status, in this order", () => {
    expect(heading.trim().split(" ")).toEqual(statuses);
    for (const [, table] of tables)
      for (const cells of expectedRows(table).values()) expect(cells.split(" ")).toHaveLength(12);
  });

  it("cover every combination of standing, pending request and confidentiality", () => {
    const covered = tables.flatMap(([, , where, pending, confidential]) =>
      where.flatMap((standing) =>
        confidential.map((isConfidential) => `${standing}, ${pending}, ${isConfidential}`),
      ),
    );
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered).toHaveLength(everywhere.length * 4 * 2);
  });
});

describe("a complaint that is held with its place", () => {
  it("is released by the intake desk alone; one that is confidential its reporter places too", () => {
    const facts: ComplaintFacts = {
      id: 1,
      status: "triage",
      pending: null,
      openTaskUnitIds: [],
      kelurahanCode: "31.71.01.1001",
      isPublic: true,
      isConfidential: false,
      ...noWall,
      ...standings["is where it began"],
    };
    const mayVerify = (over: Partial<ComplaintFacts>) =>
      actors.flatMap(([letter, actor]) => (can(actor, "verify", { ...facts, ...over }) ? [letter] : []));
    expect(mayVerify({})).toEqual(["i"]);
    expect(mayVerify({ isConfidential: true })).toEqual(["i", "r"]);
    expect(mayVerify({ kelurahanCode: null })).toEqual(["i", "r"]);
  });
});

describe("a shared complaint", () => {
  const facts: ComplaintFacts = {
    id: 1,
    status: "in_progress",
    pending: null,
    kelurahanCode: null,
    isPublic: true,
    isConfidential: false,
    ...noWall,
    ...standings["held it once"],
    openTaskUnitIds: [mine],
  };

  it("has its part finished by the unit of that part, whichever unit holds the whole", () => {
    expect(can(staff("subagency"), "finish_task", facts)).toBe(true);
    expect(can(staff("field"), "finish_task", facts)).toBe(true);
    expect(can(staff("subagency"), "finish_task", { ...facts, openTaskUnitIds: [another] })).toBe(false);
  });

  it("stays open until every part is finished or withdrawn", () => {
    const whole = { ...facts, ...standings["holds it"] };
    expect(can(staff("agency"), "resolve", whole)).toBe(false);
    expect(can(staff("agency"), "withdraw_tasks", whole)).toBe(true);
    expect(can(staff("agency"), "resolve", { ...whole, openTaskUnitIds: [] })).toBe(true);
  });
});

describe("a move of a holder", () => {
  it("is not open to the unit above it, which only reads", () => {
    const dinas: Actor = {
      kind: "staff",
      staffId: 1,
      role: "agency",
      unitId: 5,
      unitScope: [5, mine],
      areaPrefix: null,
    };
    const facts: ComplaintFacts = {
      id: 1,
      status: "in_progress",
      pending: null,
      openTaskUnitIds: [],
      kelurahanCode: null,
      isPublic: true,
      isConfidential: false,
      ...noWall,
      ...standings["holds it"],
    };
    expect(actions.filter((action) => can(dinas, action, facts))).toEqual([]);
  });
});

describe("a unit's own system", () => {
  const speaker: Actor = { kind: "system", forUnitId: mine };
  const facts: ComplaintFacts = {
    id: 1,
    status: "coordinated",
    pending: null,
    openTaskUnitIds: [],
    kelurahanCode: null,
    isPublic: true,
    isConfidential: false,
    ...noWall,
    ...standings["holds it"],
  };
  const mayWith = (over: Partial<ComplaintFacts>, actor = speaker) =>
    actions.filter((action) => can(actor, action, { ...facts, ...over }));

  it("may start and resolve the complaints that its unit holds, and nothing else", () => {
    expect(mayWith({})).toEqual(["start"]);
    expect(mayWith({ status: "in_progress" })).toEqual(["resolve"]);
    expect(mayWith({ status: "scheduled" })).toEqual(["start", "resolve"]);
    expect(statuses.flatMap((status) => mayWith({ status, holderUnitId: another }))).toEqual([]);
    for (const status of ["triage", "verification", "resolved", "rejected", "merged", "removed"] as const)
      expect(mayWith({ status })).toEqual([]);
  });

  it("cannot move a pending complaint, nor see complaints about officials", () => {
    expect(mayWith({ status: "in_progress", openTaskUnitIds: [another] })).toEqual([]);
    expect(mayWith({ pending: "answer" })).toEqual([]);
    expect(mayWith({ isConfidential: true })).toEqual([]);
    expect(mayWith({}, { kind: "system" })).toEqual([]);
  });
});
