import { expect, it } from "vitest";
import { days, hours } from "../duration";
import { canAccuse, canDropAccusation } from "../staff/accusing";
import { type ComplaintFacts, can } from "../staff/permission";
import type { Role } from "../staff/role";
import { buildTimeline, wib } from "../testing/timeline";
import type { ComplaintEvent, EventPayload } from "./event";
import { readLedger } from "./ledger";
import { answerDeadline, pausesOf } from "./question";
import { replay } from "./replay";
import { type Clock, readClock } from "./sla";
import type { ComplaintState } from "./state";
import { type Action, actions, isClosed, type StepKind, statusAfter } from "./status";

// Every course of up to four steps in which nobody works: nobody hands on, begins or proves anything.

const [kelurahan, agency, biro, inspectorate, accused] = [1, 2, 8, 9, 5];
const answerDays = 10;
const depth = 4;
const waits = [hours(1), days(11)];
const begin = wib("2026-06-02 08:00");
const later = (hour: number) => new Date(begin.getTime() + hours(hour));

const work: readonly Action[] = ["coordinate", "delegate", "start", "resolve"];
/** Limited in number and days, asked with a reason and approved by Biro. */
const extension: Action = "extend";
/** Without effect on status, clocks, or who may object. */
const inert: readonly Action[] = ["assign", "split", "finish_task", "withdraw_tasks", "request_extension"];
const idle = actions.filter((action) => action !== extension && ![...work, ...inert].includes(action));

const beginnings: Record<string, ComplaintEvent[]> = {
  triage: buildTimeline({ kind: "submit", at: begin, status: "triage" }),
  waiting: buildTimeline({ kind: "submit", at: begin }),
  "begun late": buildTimeline({ kind: "submit", at: begin }, { kind: "start", at: later(7) }),
  "handed on late": buildTimeline(
    { kind: "submit", at: begin },
    { kind: "coordinate", at: later(7), to: agency },
  ),
};

const staff = (role: Role, unitId: number) =>
  ({ kind: "staff", staffId: 1, role, unitId, unitScope: [unitId], areaPrefix: null }) as const;
const reporter = { kind: "reporter", complaintId: 1 } as const;
const actors = [
  reporter,
  staff("kelurahan", kelurahan),
  staff("agency", agency),
  staff("intake", 7),
  staff("verifier", biro),
  staff("inspectorate", inspectorate),
];

type Clocks = "coordination" | "completion";
const names: readonly Clocks[] = ["coordination", "completion"];

type Course = {
  events: readonly ComplaintEvent[];
  state: ComplaintState;
  clocks: Record<Clocks, Clock>;
  rejectedMs: number;
  /** What was missed once stays missed. */
  missed: Record<Clocks, boolean>;
};

const clocksOf = (events: readonly ComplaintEvent[], at: Date): Record<Clocks, Clock> => {
  const ledger = readLedger(events);
  return {
    coordination: readClock(ledger.coordination, at),
    completion: readClock(ledger.completion, at),
  };
};

const factsOf = (state: ComplaintState): ComplaintFacts => ({ ...state, id: 1, isPublic: true });

type Signature = Pick<ComplaintEvent, "actorKind" | "unitId">;
type Outcome = Partial<Pick<ComplaintEvent, "toUnitId" | "payload">>;

function nextOf({ events, state }: Course, at: Date): ComplaintEvent[] {
  const facts = factsOf(state);
  const step = (kind: Action | StepKind, signed: Signature, owed: Outcome = {}): ComplaintEvent => ({
    ...{ kind, at, fromStatus: state.status, toStatus: statusAfter(kind, state), staffId: null },
    ...{ toUnitId: null, publicNote: null, internalNote: null, payload: {} },
    ...signed,
    ...owed,
  });
  const byActor = actors.flatMap((actor) => {
    const signed: Signature =
      actor.kind === "staff"
        ? { actorKind: "staff", unitId: actor.unitId }
        : { actorKind: "reporter", unitId: null };
    const made = idle
      .filter((action) => can(actor, action, facts))
      .map((kind) => step(kind, signed, owedBy(kind, at)));
    if (state.accusedUnitId === null && canAccuse(actor, facts, events))
      made.push(step("accuse", signed, { toUnitId: inspectorate, payload: accusationOf(accused) }));
    if (canDropAccusation(actor, facts))
      made.push(step("drop_accusation", signed, { payload: accusationOf(null) }));
    return made;
  });
  const bySystem: Signature = { actorKind: "system", unitId: null };
  const deadline = state.pending === "answer" ? answerDeadline(events) : null;
  return [
    ...byActor,
    ...(deadline && deadline <= at ? [step("lapse", bySystem)] : []),
    ...(state.status === "merged" ? [step("unmerge", bySystem)] : []),
  ];
}

function owedBy(kind: Action, at: Date): Outcome {
  if (kind === "ask") return { payload: { until: new Date(at.getTime() + days(answerDays)).toISOString() } };
  if (kind === "merge") return { payload: { masterCode: "JK2606010001" } };
  return kind === "verify" || kind === "transfer" ? { toUnitId: kelurahan } : {};
}

const accusationOf = (unitId: number | null): EventPayload => ({
  isConfidential: true,
  accusation: {
    unitId,
    walledUnitIds: unitId === null ? [] : [unitId],
    isOfficeWalled: false,
    wasConfidential: false,
  },
});

function follow(course: Course, event: ComplaintEvent, before: Course["missed"]): Course {
  const events = [...course.events, event];
  const waited = event.at.getTime() - course.state.lastEventAt.getTime();
  const rejectedMs = course.rejectedMs + (course.state.status === "rejected" ? waited : 0);
  return { events, state: replay(events), clocks: clocksOf(events, event.at), rejectedMs, missed: before };
}

/** What the last step gained for somebody who did not work. */
function gainsOf({ events, state, clocks, rejectedMs, missed }: Course, first: Record<Clocks, Date>) {
  const last = events.at(-1);
  if (!last) return [];
  const dueAt = { coordination: state.coordinationDueAt, completion: state.completionDueAt };
  const gains: string[] = [];
  for (const name of names) {
    const clock = clocks[name];
    const isOnTime = clock.state === "stopped" && !clock.isOverdue;
    if (isOnTime && state.status !== "removed") gains.push(`${name} on time while ${state.status}`);
    if (missed[name] && !clock.isOverdue) gains.push(`${name} no longer missed after ${last.kind}`);
    if (dueAt[name].getTime() > first[name].getTime() + days(answerDays) + rejectedMs)
      gains.push(`${name} due later after ${last.kind}`);
  }
  if (!isClosed(state.status) || last.fromStatus === last.toStatus) return gains;
  if (last.actorKind !== "reporter" && last.unitId !== biro)
    gains.push(`closed without Biro and reporter by ${last.kind}`);
  const canObject = actions.some((action) => action !== "withdraw" && can(reporter, action, factsOf(state)));
  return canObject ? gains : [...gains, `no objection after ${last.kind}`];
}

/** Courses with the same key have the same future: no moments but those that lie ahead. */
function keyOf({ events, state, clocks, rejectedMs, missed }: Course, first: Record<Clocks, Date>): string {
  const now = state.lastEventAt.getTime();
  const dueAt = { coordination: state.coordinationDueAt, completion: state.completionDueAt };
  const ahead = names.map((name) => [
    clocks[name].state,
    missed[name] || clocks[name].isOverdue || dueAt[name].getTime() - now,
    dueAt[name].getTime() - first[name].getTime() - rejectedMs,
  ]);
  const { status, pending, previousStatus, holderUnitId, accusedUnitId, isConfidential } = state;
  const pauses = [...pausesOf(events)].map(([{ at }, until]) => until.getTime() - at.getTime());
  const kinds = ["drop_accusation", "withdraw_question", "ask", "appeal"].map((kind) =>
    events.some((event) => event.kind === kind),
  );
  return JSON.stringify([
    ...[status, pending, previousStatus, holderUnitId, accusedUnitId, isConfidential],
    ...[ahead, pauses, kinds, pending === "answer" && (answerDeadline(events)?.getTime() ?? 0) - now],
  ]);
}

function search(): { gains: Map<string, string>; courses: number } {
  const gains = new Map<string, string>();
  let courses = 0;
  for (const [name, begun] of Object.entries(beginnings)) {
    const state = replay(begun);
    const first = { coordination: state.coordinationDueAt, completion: state.completionDueAt };
    const clocks = clocksOf(begun, state.lastEventAt);
    const seen = new Set<string>();
    let level: Course[] = [
      { events: begun, state, clocks, rejectedMs: 0, missed: { coordination: false, completion: false } },
    ];
    for (let step = 0; step < depth; step += 1) {
      const next: Course[] = [];
      for (const [course, wait] of level.flatMap((one) => waits.map((wait) => [one, wait] as const))) {
        const at = new Date(course.state.lastEventAt.getTime() + wait);
        const missed = missedBy(course, at);
        for (const event of nextOf(course, at)) {
          const after = follow(course, event, missed);
          for (const gain of gainsOf(after, first))
            if (!gains.has(gain))
              gains.set(gain, [name, ...after.events.map(({ kind }) => kind)].join(" → "));
          const key = keyOf(after, first);
          if (seen.has(key)) continue;
          seen.add(key);
          next.push(after);
        }
      }
      courses += next.length;
      level = next;
    }
  }
  return { gains, courses };
}

function missedBy({ events, missed }: Course, at: Date): Course["missed"] {
  const clocks = clocksOf(events, at);
  return {
    coordination: missed.coordination || clocks.coordination.isOverdue,
    completion: missed.completion || clocks.completion.isOverdue,
  };
}

/** What a course without work may do, and why. */
const allowed: Record<string, string> = {
  "coordination on time while rejected": "Biro confirmed the rejection in time; an appeal goes on",
  "closed without Biro and reporter by merge": "its reporter may object, and it was never merged",
  "closed without Biro and reporter by lapse": "its reporter did not answer in time, and may appeal",
  "no objection after remove": "Biro alone removes, with a public reason",
  "no objection after withdraw": "the reporter closed it",
};

it("no course without work gains time, a closing, or silence, but for what is listed with its reason", () => {
  const { gains, courses } = search();
  expect(courses).toBeGreaterThan(1_000);
  expect(Object.fromEntries([...gains].filter(([gain]) => !Object.hasOwn(allowed, gain)))).toEqual({});
  expect(Object.keys(allowed).filter((gain) => !gains.has(gain))).toEqual([]);
});
