import { type EventKind, type EventPayload, eventKinds } from "./event";
import type { PendingRequest } from "./status";

/** What an event changes of a complaint besides its status, its holder and its pending request. */
export type Effect =
  | "none"
  | "begin"
  | "assign"
  | "give_part"
  | "finish_part"
  | "withdraw_parts"
  | "extend"
  | "claim"
  | "return"
  | "reject"
  | "reopen"
  | "appeal"
  | "merge"
  | "unmerge"
  /** As if nothing had been done. */
  | "accuse"
  /** From its holder, to the intake desk. */
  | "take_away";

/** The start of a merged duplicate is added to its master's clock, and removed again. */
type StartEffect = "start" | "join_start" | "leave_start";
/**
 * `answer` stops the clock for good, `stop` until a restart. `close` stops it without an answer, `set_aside` until a
 * restart that counts the time between. `last_resume` also ends the pauses of later questions.
 */
type HaltEffect = "pause" | "resume" | "last_resume" | "stop" | "close" | "set_aside" | "restart";
type ClockEffect = StartEffect | HaltEffect | "none";
/** `claim` marks the moment as of which `confirm` stops the clock. */
export type ClockEffects = {
  coordination: ClockEffect | "answer";
  completion: ClockEffect | "claim" | "confirm" | "extend";
};

/** Groups of public events that a webhook may subscribe to. */
export type WebhookGroup = "created" | "moved" | "noted" | "closed" | "reopened" | "removed";

/** Who is notified and why; `decision_to_asker` notifies the holder only when nobody is known to have asked. */
export type ConcernRule =
  | "arrival"
  | "assignment"
  | "request"
  | "claim"
  | "decision"
  | "decision_to_asker"
  | "return"
  | "reopening"
  | "closing"
  | "reporter_word"
  | "mention"
  | "escalation";

export type ReplyText = "receipt" | "handed_on" | "done" | "step" | "guarded";

export type EventFacts = {
  state: {
    effect: Effect;
    /** The pending request afterwards. */
    pending: PendingRequest | "settled" | "kept";
    /** What the event's unit becomes: the holder, the holder by one more hop, or the unit of a part. */
    unit: "holder" | "hop" | "part";
  };
  clocks: ClockEffects;
  outside: PublicFacts | ReporterFacts | InternalFacts;
  inside: {
    concerns: readonly ConcernRule[];
    /** Whether it shows that the unit has opened the complaint. */
    opens: boolean;
  };
  /** The request that it decides, and the fields of the request that it applies. */
  decides?: { request: EventKind; takes: readonly (keyof EventPayload)[] };
  /**
   * The text of the reply to the reporter, when not by the event's own name; `asksPlace` when it may ask for the
   * place.
   */
  reply?: { text: ReplyText; asksPlace?: true };
  /** A verifier's verdict on a claim. */
  verdict?: "accepted" | "returned";
  /** What suggestions learn from an officer's event, and are offered for it. */
  teaches?: readonly ("place" | "category" | "unit")[];
  /** Whether its internal note is the number of another complaint. */
  notesCode?: true;
};

type PublicFacts = {
  /** A `noted` event is public only with a public note. */
  readers: "everybody" | "noted";
  /** `milestone`: also to a reporter who wants few replies; `with_note`: an officer's public note only. */
  told: "always" | "milestone" | "step" | "with_note" | "never";
  webhook: WebhookGroup;
  /** It makes the complaint private: who has a copy is told nevertheless. */
  conceals?: true;
};

/** Shown to the reporter, and to nobody else outside. */
type ReporterFacts = { readers: "reporter"; told: "milestone" | "never"; webhook: null };

/** `desk`: shown to officers on screen, but not on a printed work sheet. */
type InternalFacts = { readers: "officers" | "desk"; told: "never"; webhook: null };

/** Of steps that change who reads what, and nothing of the complaint's course. */
const unmoved = {
  state: { effect: "none", pending: "kept", unit: "holder" },
  clocks: { coordination: "none", completion: "none" },
  inside: { concerns: [], opens: false },
} as const;

/** The meaning of each kind of event. Its statuses and actors are in the table of moves. */
export const eventFacts: Record<EventKind, EventFacts> = {
  submit: {
    state: { effect: "begin", pending: "kept", unit: "holder" },
    clocks: { coordination: "start", completion: "start" },
    outside: { readers: "everybody", told: "always", webhook: "created" },
    inside: { concerns: ["arrival"], opens: true },
    reply: { text: "receipt", asksPlace: true },
  },
  verify: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: ["arrival"], opens: true },
    teaches: ["place", "category"],
  },
  coordinate: {
    state: { effect: "none", pending: "kept", unit: "hop" },
    clocks: { coordination: "answer", completion: "none" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: ["arrival"], opens: true },
    reply: { text: "handed_on" },
    teaches: ["category", "unit"],
  },
  delegate: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: ["arrival"], opens: true },
    reply: { text: "handed_on" },
  },
  start: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "answer", completion: "none" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: [], opens: true },
  },
  request_transfer: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "never", webhook: "moved" },
    inside: { concerns: ["request"], opens: true },
  },
  transfer: {
    state: { effect: "none", pending: "kept", unit: "hop" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: ["arrival", "decision_to_asker"], opens: true },
    decides: { request: "request_transfer", takes: [] },
    reply: { text: "handed_on" },
  },
  refuse_transfer: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "never", webhook: "moved" },
    inside: { concerns: ["decision"], opens: true },
    decides: { request: "request_transfer", takes: [] },
  },
  request_extension: {
    state: { effect: "none", pending: "extension", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "never", webhook: "moved" },
    inside: { concerns: ["request"], opens: true },
  },
  extend: {
    state: { effect: "extend", pending: "settled", unit: "holder" },
    clocks: { coordination: "none", completion: "extend" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: ["decision"], opens: true },
    decides: { request: "request_extension", takes: ["until"] },
  },
  refuse_extension: {
    state: { effect: "none", pending: "settled", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "never", webhook: "moved" },
    inside: { concerns: ["decision"], opens: true },
    decides: { request: "request_extension", takes: [] },
  },
  resolve: {
    state: { effect: "claim", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "claim" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: ["claim"], opens: true },
  },
  confirm: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "confirm" },
    outside: { readers: "everybody", told: "milestone", webhook: "closed" },
    inside: { concerns: ["decision"], opens: true },
    decides: { request: "resolve", takes: [] },
    reply: { text: "done" },
    verdict: "accepted",
    teaches: ["place"],
  },
  return: {
    state: { effect: "return", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: ["return"], opens: true },
    verdict: "returned",
  },
  revoke: {
    state: { effect: "reopen", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "restart" },
    outside: { readers: "everybody", told: "milestone", webhook: "reopened" },
    inside: { concerns: [], opens: true },
  },
  propose_rejection: {
    state: { effect: "none", pending: "rejection", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "never", webhook: "moved" },
    inside: { concerns: ["request"], opens: true },
  },
  reject: {
    state: { effect: "reject", pending: "settled", unit: "holder" },
    clocks: { coordination: "stop", completion: "close" },
    outside: { readers: "everybody", told: "milestone", webhook: "closed" },
    inside: { concerns: ["decision"], opens: true },
    decides: { request: "propose_rejection", takes: ["rejectionReason", "responsibleBody"] },
  },
  refuse_rejection: {
    state: { effect: "none", pending: "settled", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "never", webhook: "moved" },
    inside: { concerns: ["decision"], opens: true },
    decides: { request: "propose_rejection", takes: [] },
  },
  ask: {
    state: { effect: "none", pending: "answer", unit: "holder" },
    clocks: { coordination: "pause", completion: "pause" },
    outside: { readers: "everybody", told: "milestone", webhook: "moved" },
    inside: { concerns: [], opens: true },
    reply: { text: "step", asksPlace: true },
  },
  answer: {
    state: { effect: "none", pending: "settled", unit: "holder" },
    clocks: { coordination: "resume", completion: "resume" },
    outside: { readers: "everybody", told: "never", webhook: "moved" },
    inside: { concerns: [], opens: true },
  },
  withdraw_question: {
    state: { effect: "none", pending: "settled", unit: "holder" },
    clocks: { coordination: "last_resume", completion: "last_resume" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: [], opens: true },
  },
  split: {
    state: { effect: "give_part", pending: "kept", unit: "part" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: [], opens: true },
  },
  finish_task: {
    state: { effect: "finish_part", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "never", webhook: "moved" },
    inside: { concerns: [], opens: true },
  },
  withdraw_tasks: {
    state: { effect: "withdraw_parts", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "step", webhook: "moved" },
    inside: { concerns: [], opens: true },
  },
  assign: {
    state: { effect: "assign", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "officers", told: "never", webhook: null },
    inside: { concerns: ["assignment"], opens: true },
  },
  merge: {
    state: { effect: "merge", pending: "kept", unit: "holder" },
    clocks: { coordination: "set_aside", completion: "set_aside" },
    outside: { readers: "everybody", told: "milestone", webhook: "closed" },
    inside: { concerns: [], opens: true },
  },
  unmerge: {
    state: { effect: "unmerge", pending: "kept", unit: "holder" },
    clocks: { coordination: "restart", completion: "restart" },
    outside: { readers: "everybody", told: "milestone", webhook: "reopened" },
    inside: { concerns: [], opens: true },
  },
  remove: {
    state: { effect: "none", pending: "settled", unit: "holder" },
    clocks: { coordination: "close", completion: "close" },
    outside: { readers: "everybody", told: "milestone", webhook: "removed" },
    inside: { concerns: ["closing"], opens: true },
  },
  reopen: {
    state: { effect: "reopen", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "restart" },
    outside: { readers: "everybody", told: "never", webhook: "reopened" },
    inside: { concerns: ["reopening"], opens: true },
  },
  appeal: {
    state: { effect: "appeal", pending: "kept", unit: "holder" },
    clocks: { coordination: "restart", completion: "restart" },
    outside: { readers: "everybody", told: "never", webhook: "reopened" },
    inside: { concerns: ["reopening", "request"], opens: true },
  },
  withdraw: {
    state: { effect: "none", pending: "settled", unit: "holder" },
    clocks: { coordination: "close", completion: "close" },
    outside: { readers: "everybody", told: "never", webhook: "removed" },
    inside: { concerns: ["closing"], opens: true },
  },
  absorb: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "join_start", completion: "join_start" },
    outside: { readers: "officers", told: "never", webhook: null },
    inside: { concerns: [], opens: false },
    notesCode: true,
  },
  release: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "leave_start", completion: "leave_start" },
    outside: { readers: "officers", told: "never", webhook: null },
    inside: { concerns: [], opens: true },
    notesCode: true,
  },
  lapse: {
    state: { effect: "reject", pending: "settled", unit: "holder" },
    clocks: { coordination: "close", completion: "close" },
    outside: { readers: "everybody", told: "step", webhook: "closed" },
    inside: { concerns: [], opens: true },
  },
  external: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "everybody", told: "never", webhook: "noted" },
    inside: { concerns: [], opens: true },
  },
  note: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "noted", told: "with_note", webhook: "noted" },
    inside: { concerns: ["reporter_word", "mention"], opens: false },
  },
  escalate: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "desk", told: "never", webhook: null },
    inside: { concerns: ["escalation"], opens: false },
  },
  accuse: {
    state: { effect: "accuse", pending: "settled", unit: "holder" },
    clocks: { coordination: "restart", completion: "restart" },
    outside: { readers: "reporter", told: "milestone", webhook: null },
    inside: { concerns: ["arrival"], opens: true },
    reply: { text: "guarded" },
  },
  drop_accusation: {
    state: { effect: "take_away", pending: "settled", unit: "holder" },
    clocks: { coordination: "restart", completion: "restart" },
    outside: { readers: "reporter", told: "milestone", webhook: null },
    inside: { concerns: ["arrival"], opens: true },
  },
  renew_code: { ...unmoved, outside: { readers: "reporter", told: "never", webhook: null } },
  publish: { ...unmoved, outside: { readers: "everybody", told: "with_note", webhook: "created" } },
  conceal: {
    ...unmoved,
    outside: { readers: "everybody", told: "with_note", webhook: "removed", conceals: true },
  },
  redact: { ...unmoved, outside: { readers: "everybody", told: "with_note", webhook: "noted" } },
  redact_photo: { ...unmoved, outside: { readers: "everybody", told: "with_note", webhook: "noted" } },
};

/** The pending request after an event. */
export function pendingAfter(kind: EventKind, before: PendingRequest | null): PendingRequest | null {
  const { pending } = eventFacts[kind].state;
  if (pending === "kept") return before;
  return pending === "settled" ? null : pending;
}

/** Whether an event makes the complaint private. */
export const concealsComplaint = (kind: EventKind): boolean => "conceals" in eventFacts[kind].outside;

/** The kinds with a property, in the order of `eventKinds`. */
export function kindsWith(holds: (facts: EventFacts) => boolean): EventKind[] {
  return eventKinds.filter((kind) => holds(eventFacts[kind]));
}
