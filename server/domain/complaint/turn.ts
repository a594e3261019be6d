import type { Clock } from "./sla";
import { isClosed, type PendingRequest, type Status } from "./status";

/** Who acts next: `holder` is the unit that holds the complaint. */
export type Party = "intake" | "holder" | "biro" | "reporter";

/** What the sentence of a complaint's page is about: a pending request before the status. */
type Situation = Status | PendingRequest;

export type Turn = {
  situation: Situation;
  /** Null when nobody has to do anything more. */
  whose: Party | null;
  /** Whose turn it is after that, where it is known. */
  next: Party | null;
  by: Date | null;
};

const partyOf: Record<Status, Party | null> = {
  triage: "intake",
  waiting: "holder",
  coordinated: "holder",
  delegated: "holder",
  transfer_requested: "biro",
  in_progress: "holder",
  scheduled: "holder",
  verification: "biro",
  resolved: null,
  rejected: null,
  merged: null,
  removed: null,
};

const decides: Record<PendingRequest, Party> = { answer: "reporter", extension: "biro", rejection: "biro" };

type Standing = {
  status: Status;
  pending: PendingRequest | null;
  coordination: Clock;
  completion: Clock;
  /** Until when the open question may be answered. */
  answerBy: Date | null;
};

/** What happens now, whose turn it is, and by when. */
export function turnOf({ status, pending, coordination, completion, answerBy }: Standing): Turn {
  if (isClosed(status)) return { situation: status, whose: null, next: null, by: null };
  const whose = partyOf[status];
  const due = coordination.state === "running" ? coordination.dueAt : completion.dueAt;
  if (!pending) return { situation: status, whose, next: null, by: due };
  const by = pending === "answer" ? answerBy : due;
  return { situation: pending, whose: decides[pending], next: whose, by };
}

/** The five stages of every complaint, as citizens read them. */
export const stages = ["received", "assigned", "working", "checked", "done"] as const;
type Stage = (typeof stages)[number];

const stageOf: Record<Status, Stage | null> = {
  triage: "received",
  waiting: "assigned",
  coordinated: "assigned",
  delegated: "assigned",
  transfer_requested: "assigned",
  in_progress: "working",
  scheduled: "working",
  verification: "checked",
  resolved: "done",
  rejected: null,
  merged: null,
  removed: null,
};

/** Of a status: the number of its stage from 0; an end without one counts as past all. */
const rankOf = (status: Status): number => {
  const stage = stageOf[status];
  return stage ? stages.indexOf(stage) : stages.length;
};

export type ProgressStep = {
  stage: Stage;
  state: "past" | "now" | "ahead";
  /** Since when the complaint is at least so far. */
  at: Date | null;
};

type Progress = {
  steps: ProgressStep[];
  /** The end of a complaint that was not resolved; its steps are those it reached. */
  end: Status | null;
};

type Course = readonly { status: Status; at: Date }[];

/** How far a complaint is, from its timeline (oldest first). */
export function progressOf(status: Status, course: Course): Progress {
  const reached = course.findLast((step) => stageOf[step.status])?.status ?? "triage";
  const isEnded = stageOf[status] === null;
  const rank = rankOf(isEnded ? reached : status);
  const steps = stages.map((stage, index): ProgressStep => {
    const below = course.findLastIndex((step) => rankOf(step.status) < index);
    const isPast = index < rank || isEnded || status === "resolved";
    const state = index > rank ? "ahead" : isPast ? "past" : "now";
    return { stage, state, at: state === "ahead" ? null : (course[below + 1]?.at ?? null) };
  });
  return isEnded
    ? { steps: steps.filter(({ state }) => state !== "ahead"), end: status }
    : { steps, end: null };
}
