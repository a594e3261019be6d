import { describe, expect, it } from "vitest";
import { notificationLevels } from "../intake/channel";
import { isReporterNotified } from "../intake/reply-time";
import { type Audience, concernsOf } from "../notification/concerns";
import { growTree } from "../staff/tree";
import { promise } from "../testing/timeline";
import { webhookKindOf } from "../webhook/kinds";
import type { ActorKind, ComplaintEvent, EventKind, EventPayload } from "./event";
import { type EventFacts, eventFacts, kindsWith } from "./event-facts";
import { readLedger } from "./ledger";
import { isPublicStep } from "./public-step";
import { replay } from "./replay";

// Each kind of event: who reads it | which levels it notifies, as an officer's step, with a note, by the reporter, by
// the system | webhook | both clocks after a claim, completion up to a confirmation | what it changes | what a unit
// named by it becomes | whom it concerns (with an asker, without one, by the reporter).
const table = `
submit | public | amn/amn/amn/amn | created | start0 start0 start0,stop3 | begins | holder | arrived>officers5
verify | public | a/a/a/a | moved | start0 start0 start0,stop3 | - | holder | arrived>officers5
coordinate | public | a/a/a/a | moved | start0,stop2 start0 start0,stop3 | - | holder, hop | arrived>officers5
delegate | public | a/a/a/a | moved | start0 start0 start0,stop3 | - | holder | arrived>officers5
start | public | a/a/a/a | moved | start0,stop2 start0 start0,stop3 | - | holder | -
request_transfer | public | -/-/-/- | moved | start0 start0 start0,stop3 | - | holder | asked>verifier
transfer | public | a/a/a/a | moved | start0 start0 start0,stop3 | - | holder, hop | arrived>officers5 decided>p3 | arrived>officers5 decided>officers4
refuse_transfer | public | -/-/-/- | moved | start0 start0 start0,stop3 | - | holder | decided>p3/officers4 | decided>officers4
request_extension | public | -/-/-/- | moved | start0 start0 start0,stop3 | pending extension | holder | asked>verifier
extend | public | a/a/a/a | moved | start0 start0,extend2 start0,extend2,stop3 | pending null, extensionCount 1 | holder | decided>p3/officers4 | decided>officers4
refuse_extension | public | -/-/-/- | moved | start0 start0 start0,stop3 | pending null | holder | decided>p3/officers4 | decided>officers4
resolve | public | a/a/a/a | moved | start0 start0 start0,stop2 | claimedAt 2026-06-01T07:00:00.000Z | holder | claimed>verifier
confirm | public | am/am/am/am | closed | start0 start0,stop1 start0,stop2,stop3 | - | holder | decided>p3/officers4 | decided>officers4
return | public | a/a/a/a | moved | start0 start0 start0,stop3 | claimedAt null, returnCount 1 | holder | returned>officers4
revoke | public | am/am/am/am | reopened | start0 start0,resume2 start0,resume2,stop3 | claimedAt null, reopenCount 1 | holder | -
propose_rejection | public | -/-/-/- | moved | start0 start0 start0,stop3 | pending rejection | holder | asked>verifier
reject | public | am/am/am/am | closed | start0,stop2 start0,close2 start0,close2,stop3 | pending null, rejectionReason routine_work | holder | decided>p3/officers4 | decided>officers4
refuse_rejection | public | -/-/-/- | moved | start0 start0 start0,stop3 | pending null | holder | decided>p3/officers4 | decided>officers4
ask | public | am/am/am/am | moved | start0,pause2 start0,pause2 start0,pause2,stop3 | pending answer | holder | -
answer | public | -/-/-/- | moved | start0,resume2 start0,resume2 start0,resume2,stop3 | pending null | holder | -
withdraw_question | public | a/a/a/a | moved | start0,resume2 start0,resume2 start0,resume2,stop3 | pending null | holder | -
split | public | a/a/a/a | moved | start0 start0 start0,stop3 | - | part | -
finish_task | public | -/-/-/- | moved | start0 start0 start0,stop3 | openTaskUnitIds [] | holder | -
withdraw_tasks | public | a/a/a/a | moved | start0 start0 start0,stop3 | openTaskUnitIds [] | holder | -
assign | internal | -/-/-/- | - | start0 start0 start0,stop3 | assigneeStaffId 8 | holder | arrived>p7
merge | public | am/am/am/am | closed | start0,close2 start0,close2 start0,close2,stop3 | masterCode JK2 | holder | -
unmerge | public | am/am/am/am | reopened | start0,resume2 start0,resume2 start0,resume2,stop3 | masterCode null | holder | -
remove | public | am/am/am/am | removed | start0,close2 start0,close2 start0,close2,stop3 | pending null | holder | closed>officers4
reopen | public | -/-/-/- | reopened | start0 start0,resume2 start0,resume2,stop3 | claimedAt null, reopenCount 1 | holder | reopened>officers4
appeal | public | -/-/-/- | reopened | start0,resume2 start0,resume2 start0,resume2,stop3 | masterCode null, rejectionReason null | holder | reopened>officers4 asked>verifier
withdraw | public | -/-/-/- | removed | start0,close2 start0,close2 start0,close2,stop3 | pending null | holder | closed>officers4
absorb | internal | -/-/-/- | - | start0 start0 start0,stop3 | - | holder | -
release | internal | -/-/-/- | - | start0 start0 start0,stop3 | - | holder | -
lapse | public | a/a/a/a | closed | start0,close2 start0,close2 start0,close2,stop3 | pending null, rejectionReason routine_work | holder | -
external | public | -/-/-/- | noted | start0 start0 start0,stop3 | - | holder | -
note | public with a note | -/a/-/- | noted | start0 start0 start0,stop3 | - | holder | mentioned>p8 mentioned>officers9 | answered>officers4 mentioned>p8 mentioned>officers9
escalate | internal | -/-/-/- | - | start0 start0 start0,stop3 | - | holder | escalated>verifier/governor
accuse | internal | am/am/am/am | - | start0,resume2 start0,resume2 start0,resume2,stop3 | pending null, openTaskUnitIds [], claimedAt null, masterCode null, rejectionReason null | holder | arrived>officers5
drop_accusation | internal | am/am/am/am | - | start0,resume2 start0,resume2 start0,resume2,stop3 | pending null, holderUnitId null, pastUnitIds [5,1,2], assigneeStaffId null | nothing | arrived>officers5
renew_code | internal | -/-/-/- | - | start0 start0 start0,stop3 | - | holder | -
publish | public | -/a/-/- | created | start0 start0 start0,stop3 | - | holder | -
conceal | public | -/a/-/- | removed | start0 start0 start0,stop3 | - | holder | -
redact | public | -/a/-/- | noted | start0 start0 start0,stop3 | - | holder | -
redact_photo | public | -/a/-/- | noted | start0 start0 start0,stop3 | - | holder | -
`;
const rows = table
  .trim()
  .split("\n")
  .map((row): [EventKind, string] => [row.split(" | ", 1)[0] as EventKind, row]);

const hour = (hours: number) => new Date(Date.UTC(2026, 5, 1, hours));

const happened = (kind: EventKind, hours: number, over: Partial<ComplaintEvent> = {}): ComplaintEvent => ({
  kind,
  at: hour(hours),
  fromStatus: kind === "submit" ? null : "waiting",
  toStatus: "waiting",
  actorKind: "staff",
  staffId: 1,
  unitId: 5,
  toUnitId: null,
  publicNote: null,
  internalNote: null,
  payload: {},
  ...over,
});

const submitted = happened("submit", 0, {
  toUnitId: 1,
  payload: { categoryCode: "jalan", weight: "light", sla: promise() },
});

/** A timeline after which every effect is visible: each event changes a value that was different before. */
const course = [
  submitted,
  happened("split", 1, { toUnitId: 5 }),
  happened("coordinate", 1, { toUnitId: 2 }),
  happened("assign", 2, { payload: { assigneeStaffId: 7 } }),
  happened("resolve", 3),
  happened("reject", 4, { payload: { rejectionReason: "spam" } }),
  happened("merge", 5, { payload: { masterCode: "JK1" } }),
];
const payload = {
  assigneeStaffId: 8,
  rejectionReason: "routine_work" as const,
  masterCode: "JK2",
  until: hour(99).toISOString(),
};
const clockColumns = /Due|Stopped|clock|NetMs|carried|lastEventAt|publicChangedAt/;

function sayState(kind: EventKind): string {
  const changes = [happened("ask", 6), happened("request_extension", 6)].flatMap((pending) => {
    const before: Record<string, unknown> = replay([...course, pending]);
    const after: Record<string, unknown> = replay([...course, pending, happened(kind, 7, { payload })]);
    const changed = Object.keys(after).filter(
      (key) => !clockColumns.test(key) && JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    return changed.map((key) => `${key} ${JSON.stringify(after[key]).replaceAll('"', "")}`);
  });
  return [...new Set(changes)].join(", ");
}

function sayUnit(kind: EventKind): string {
  const { holderUnitId, openTaskUnitIds, hopCount } = replay([...course, happened(kind, 7, { toUnitId: 6 })]);
  if (openTaskUnitIds.includes(6)) return "part";
  return `${holderUnitId === 6 ? "holder" : "nothing"}${hopCount > 0 ? ", hop" : ""}`;
}

function sayClocks(kind: EventKind): string {
  const say = (entries: { kind: string; at: Date }[]) =>
    entries.map((entry) => `${entry.kind}${entry.at.getUTCHours()}`).join(",");
  const step = happened(kind, 2, { payload: { until: hour(99).toISOString() } });
  const claimed = readLedger([submitted, happened("resolve", 1), step]);
  const confirmed = readLedger([submitted, step, happened("confirm", 3)]);
  return [claimed.coordination, claimed.completion, confirmed.completion].map(say).join(" ");
}

function sayTold(kind: EventKind): string {
  const steps = [
    { actorKind: "staff", publicNote: null },
    { actorKind: "staff", publicNote: "w" },
    { actorKind: "reporter", publicNote: "w" },
    { actorKind: "system", publicNote: "w" },
  ] as const;
  const told = steps.map((step) =>
    notificationLevels.filter((level) => isReporterNotified({ kind, ...step }, level)),
  );
  return told.map((levels) => levels.map((level) => level.charAt(0)).join("") || "-").join("/");
}

const tree = growTree([{ id: 4, parentId: null, kind: "kelurahan" }]);
const sayAudience = (one: Audience) =>
  one.kind === "role" ? one.role : one.kind === "person" ? `p${one.staffId}` : `${one.kind}${one.unitId}`;

function sayConcerns(kind: EventKind, actorKind: ActorKind, askerId: number | null): string {
  const escalation: EventPayload["escalation"] = {
    stepId: 1,
    position: 1,
    trigger: "unopened",
    to: "biro",
    means: [],
    isUrgent: false,
    deadline: hour(1).toISOString(),
  };
  const named = { assigneeStaffId: 7, mentions: [8], mentionedUnitIds: [9], escalation };
  const event = { kind, actorKind, toUnitId: 5, toStatus: "waiting" as const, payload: named };
  const concerns = concernsOf(event, { holderUnitId: 4, askerId }, tree);
  return concerns
    .map(({ reason, audiences }) => `${reason}>${audiences.map(sayAudience).join("/")}`)
    .join(" ");
}

function sayReaders(kind: EventKind): string {
  if (isPublicStep({ kind, publicNote: null })) return "public";
  return isPublicStep({ kind, publicNote: "w" }) ? "public with a note" : "internal";
}

const carriedBy = (kind: EventKind) => (isPublicStep({ kind, publicNote: "w" }) ? webhookKindOf(kind) : "-");

function describeKind(kind: EventKind): string {
  const concerns = new Set([
    sayConcerns(kind, "staff", 3),
    sayConcerns(kind, "staff", null),
    sayConcerns(kind, "reporter", 3),
  ]);
  const changes = kind === "submit" ? ["begins", "holder"] : [sayState(kind) || "-", sayUnit(kind)];
  const parts = [kind, sayReaders(kind), sayTold(kind), carriedBy(kind), sayClocks(kind), ...changes];
  return [...parts, ...[...concerns].map((concern) => concern || "-")].join(" | ");
}

describe("how every reader of the timeline treats", () => {
  it.each(rows)("an event of the kind %s", (kind, row) => {
    expect(describeKind(kind)).toBe(row);
  });
});

describe("of the known kinds of events", () => {
  const known = new Set(rows.map(([kind]) => kind));
  const lists: [string, (facts: EventFacts) => boolean, EventKind[]][] = [
    [
      "leave a complaint unopened",
      ({ inside }) => !inside.opens,
      ["absorb", "note", "escalate", "renew_code", "publish", "conceal", "redact", "redact_photo"],
    ],
    ["stand on no work sheet", ({ outside }) => outside.readers === "desk", ["escalate"]],
    ["hand over no complaint", ({ state }) => state.unit === "part", ["split"]],
    ["note another complaint's number", ({ notesCode }) => notesCode === true, ["absorb", "release"]],
    ["are verdicts", ({ verdict }) => verdict !== undefined, ["confirm", "return"]],
    ["teach a place", ({ teaches }) => teaches?.includes("place") === true, ["verify", "confirm"]],
    ["teach a category", ({ teaches }) => teaches?.includes("category") === true, ["verify", "coordinate"]],
    ["teach a unit", ({ teaches }) => teaches?.includes("unit") === true, ["coordinate"]],
    [
      "are told with the unit that they name",
      ({ reply }) => reply?.text === "handed_on",
      ["coordinate", "delegate", "transfer"],
    ],
    ["may ask for the place", ({ reply }) => reply?.asksPlace === true, ["submit", "ask"]],
    ["take over the date asked for", ({ decides }) => decides?.takes.includes("until") === true, ["extend"]],
    [
      "take over the reason proposed",
      ({ decides }) => decides?.takes.includes("rejectionReason") === true,
      ["reject"],
    ],
    [
      "decide on a request to transfer",
      ({ decides }) => decides?.request === "request_transfer",
      ["transfer", "refuse_transfer"],
    ],
    [
      "decide on a request to extend",
      ({ decides }) => decides?.request === "request_extension",
      ["extend", "refuse_extension"],
    ],
    [
      "decide on a proposal to reject",
      ({ decides }) => decides?.request === "propose_rejection",
      ["reject", "refuse_rejection"],
    ],
    ["decide on a claim", ({ decides }) => decides?.request === "resolve", ["confirm"]],
  ];

  it.each(lists)("those that %s are these", (_name, holds, kinds) => {
    expect(kindsWith(holds).filter((kind) => known.has(kind))).toEqual(kinds);
  });
});

describe("the table of facts", () => {
  it("does not compile when a row or a fact is missing", () => {
    const { escalate, ...others } = eventFacts;
    const { clocks: _clocks, ...half } = escalate;
    // @ts-expect-error a kind without a row
    const withoutRow: typeof eventFacts = others;
    // @ts-expect-error a row without its clocks
    const withoutFact: typeof eventFacts = { ...others, escalate: half };
    expect([withoutRow, withoutFact]).toHaveLength(2);
  });

  it("does not compile with an event that is told to the reporter and not public", () => {
    // @ts-expect-error an internal step that is told
    const outside: EventFacts["outside"] = { readers: "officers", told: "step", webhook: null };
    expect(outside.readers).toBe("officers");
  });
});
