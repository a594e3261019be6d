import type { Role } from "../staff/role";

/** The life cycle of a complaint as one table: who may move what to what, and the duties. */
export const statuses = [
  "triage",
  "waiting",
  "coordinated",
  "delegated",
  "transfer_requested",
  "in_progress",
  "scheduled",
  "verification",
  "resolved",
  "rejected",
  "merged",
  "removed",
] as const;

export type Status = (typeof statuses)[number];

export const closedStatuses = [
  "resolved",
  "rejected",
  "merged",
  "removed",
] as const satisfies readonly Status[];
export const openStatuses = statuses.filter((status) => !isClosed(status));

export function isClosed(status: Status): boolean {
  return (closedStatuses as readonly Status[]).includes(status);
}

/** Requests that wait for Biro Pemerintahan while the complaint keeps its status. */
export const decisionRequests = ["extension", "rejection"] as const;
/** All pending requests: to Biro, or to the reporter to answer a question. */
export const pendingRequests = [...decisionRequests, "answer"] as const;
export type PendingRequest = (typeof pendingRequests)[number];

/** A duty of a move. */
export type Duty =
  | "public_note"
  | "reason"
  | "unit"
  | "person"
  | "place"
  | "photo"
  | "date"
  | "rejection_reason"
  | "master";

/** The actor's relation to the complaint. */
type Relation =
  /** the role alone decides (Biro, intake desk, administrator) */
  | "office"
  /** the actor's unit holds the complaint */
  | "holder"
  /** the actor's unit holds the complaint, or the role decides for the whole city */
  | "holder_or_office"
  /** the actor's unit has an unfinished part */
  | "task"
  /** has the complaint's secret */
  | "reporter";

export type Move = {
  action: Action;
  from: readonly Status[];
  /** `same` keeps the status; `previous` returns to the one before the request. */
  to: Status | "same" | "previous";
  by: readonly Role[] | "reporter";
  relation: Relation;
  owes: readonly Duty[];
  /** Only while this request is pending (`any` for any request); by default only without one. */
  pending?: PendingRequest | "any";
  /** Only while no other unit has an unfinished part, or while one has. */
  parts?: "none" | "some";
  /** Never for a complaint about officials. */
  isNeverConfidential?: true;
  /** The system of the holding unit may make it too. */
  byUnitSystem?: true;
  /** Its button is red. */
  isDrastic?: true;
};

export const actions = [
  "verify",
  "coordinate",
  "delegate",
  "start",
  "request_transfer",
  "transfer",
  "refuse_transfer",
  "request_extension",
  "extend",
  "refuse_extension",
  "resolve",
  "confirm",
  "return",
  "revoke",
  "propose_rejection",
  "reject",
  "refuse_rejection",
  "ask",
  "answer",
  "withdraw_question",
  "split",
  "finish_task",
  "withdraw_tasks",
  "assign",
  "merge",
  "unmerge",
  "remove",
  "reopen",
  "appeal",
  "withdraw",
] as const;

export type Action = (typeof actions)[number];

const withUnit = ["waiting", "coordinated", "delegated", "in_progress", "scheduled"] as const;
const holders = ["kelurahan", "district", "agency", "subagency", "inspectorate"] as const;

/** Source: Pergub DKI 128/2017 and SE Sekda 40/2019 as read in the README's glossary. */
export const moves: readonly Move[] = [
  { action: "verify", from: ["triage"], to: "waiting", by: ["intake"], relation: "office", owes: ["place"] },
  {
    action: "verify",
    from: ["triage"],
    to: "waiting",
    by: "reporter",
    relation: "reporter",
    owes: ["place"],
  },
  {
    action: "coordinate",
    from: ["waiting", "in_progress"],
    to: "coordinated",
    by: ["kelurahan", "district", "inspectorate"],
    relation: "holder",
    owes: ["unit"],
  },
  {
    action: "coordinate",
    from: ["triage"],
    to: "coordinated",
    by: ["intake"],
    relation: "office",
    owes: ["unit"],
  },
  {
    action: "delegate",
    from: ["coordinated", "in_progress"],
    to: "delegated",
    by: ["agency", "district"],
    relation: "holder",
    owes: ["unit"],
  },
  {
    action: "start",
    from: ["waiting", "coordinated", "delegated", "scheduled"],
    to: "in_progress",
    by: [...holders, "field"],
    relation: "holder",
    owes: [],
    byUnitSystem: true,
  },
  {
    action: "request_transfer",
    from: ["coordinated", "delegated", "in_progress"],
    to: "transfer_requested",
    by: ["agency", "subagency", "inspectorate"],
    relation: "holder",
    owes: ["reason"],
  },
  {
    action: "transfer",
    from: ["transfer_requested"],
    to: "coordinated",
    by: ["verifier"],
    relation: "office",
    owes: ["unit"],
  },
  {
    action: "refuse_transfer",
    from: ["transfer_requested"],
    to: "previous",
    by: ["verifier"],
    relation: "office",
    owes: ["reason"],
  },
  {
    action: "request_extension",
    from: ["in_progress", "scheduled"],
    to: "same",
    by: holders,
    relation: "holder",
    owes: ["reason", "date"],
  },
  {
    action: "extend",
    from: ["in_progress", "scheduled"],
    to: "scheduled",
    by: ["verifier"],
    relation: "office",
    owes: [],
    pending: "extension",
  },
  {
    action: "refuse_extension",
    from: ["in_progress", "scheduled"],
    to: "same",
    by: ["verifier"],
    relation: "office",
    owes: ["reason"],
    pending: "extension",
  },
  {
    action: "resolve",
    from: ["in_progress", "scheduled"],
    to: "verification",
    by: [...holders, "field"],
    relation: "holder",
    owes: ["public_note", "photo"],
    parts: "none",
    byUnitSystem: true,
  },
  {
    action: "confirm",
    from: ["verification"],
    to: "resolved",
    by: ["verifier"],
    relation: "office",
    owes: [],
  },
  {
    action: "return",
    from: ["verification"],
    to: "in_progress",
    by: ["verifier"],
    relation: "office",
    owes: ["reason"],
  },
  {
    action: "revoke",
    from: ["resolved"],
    to: "in_progress",
    by: ["verifier"],
    relation: "office",
    owes: ["reason"],
  },
  {
    action: "propose_rejection",
    from: ["triage"],
    to: "same",
    by: ["intake"],
    relation: "office",
    owes: ["rejection_reason", "public_note"],
  },
  {
    action: "propose_rejection",
    from: ["waiting", "in_progress"],
    to: "same",
    by: ["kelurahan", "inspectorate"],
    relation: "holder",
    owes: ["rejection_reason", "public_note"],
  },
  {
    action: "reject",
    from: ["triage", "waiting", "in_progress"],
    to: "rejected",
    by: ["verifier"],
    relation: "office",
    owes: [],
    pending: "rejection",
    isDrastic: true,
  },
  {
    action: "refuse_rejection",
    from: ["triage", "waiting", "in_progress"],
    to: "same",
    by: ["verifier"],
    relation: "office",
    owes: ["reason"],
    pending: "rejection",
  },
  { action: "merge", from: ["triage"], to: "merged", by: ["intake"], relation: "office", owes: ["master"] },
  { action: "merge", from: withUnit, to: "merged", by: holders, relation: "holder", owes: ["master"] },
  { action: "ask", from: ["triage"], to: "same", by: ["intake"], relation: "office", owes: ["public_note"] },
  { action: "ask", from: withUnit, to: "same", by: holders, relation: "holder", owes: ["public_note"] },
  {
    action: "answer",
    from: ["triage", ...withUnit],
    to: "same",
    by: "reporter",
    relation: "reporter",
    owes: ["public_note"],
    pending: "answer",
  },
  {
    action: "withdraw_question",
    from: ["triage"],
    to: "same",
    by: ["intake"],
    relation: "office",
    owes: [],
    pending: "answer",
  },
  {
    action: "withdraw_question",
    from: withUnit,
    to: "same",
    by: holders,
    relation: "holder",
    owes: [],
    pending: "answer",
  },
  {
    action: "split",
    from: withUnit,
    to: "same",
    by: holders,
    relation: "holder",
    owes: ["unit", "reason"],
    isNeverConfidential: true,
  },
  {
    action: "finish_task",
    from: withUnit,
    to: "same",
    by: [...holders, "field"],
    relation: "task",
    owes: ["public_note"],
  },
  {
    action: "assign",
    from: withUnit,
    to: "same",
    by: [...holders, "field"],
    relation: "holder",
    owes: ["person"],
  },
  {
    action: "withdraw_tasks",
    from: withUnit,
    to: "same",
    by: holders,
    relation: "holder",
    owes: ["reason"],
    parts: "some",
  },
  {
    action: "unmerge",
    from: ["merged"],
    to: "previous",
    by: ["intake", "verifier", ...holders],
    relation: "holder_or_office",
    owes: ["reason"],
  },
  {
    action: "remove",
    from: statuses.filter((status) => status !== "removed"),
    to: "removed",
    by: ["verifier"],
    relation: "office",
    owes: ["reason"],
    pending: "any",
    isDrastic: true,
  },
  {
    action: "reopen",
    from: ["resolved"],
    to: "in_progress",
    by: "reporter",
    relation: "reporter",
    owes: ["public_note"],
  },
  {
    action: "appeal",
    from: ["rejected", "merged"],
    to: "previous",
    by: "reporter",
    relation: "reporter",
    owes: ["public_note"],
  },
  {
    action: "withdraw",
    from: ["triage", "waiting"],
    to: "removed",
    by: "reporter",
    relation: "reporter",
    owes: ["reason"],
  },
];

/** Whether a move is allowed with this pending request. A removal always is. */
export function fitsPending(move: Move, pending: PendingRequest | null): boolean {
  return move.pending === "any" || (move.pending ?? null) === pending;
}

/** Kinds of event that are no moves. */
export const stepKinds = [
  "absorb",
  "release",
  "lapse",
  "external",
  "note",
  "escalate",
  "accuse",
  "drop_accusation",
  "renew_code",
  "publish",
  "conceal",
  "redact",
  "redact_photo",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** The status after a move or another event; an action leads to the same one from any status. */
export const targets: Readonly<Record<Action | StepKind, Move["to"]>> = {
  ...(Object.fromEntries(moves.map(({ action, to }) => [action, to])) as Record<Action, Move["to"]>),
  absorb: "same",
  release: "same",
  lapse: "rejected",
  external: "same",
  note: "same",
  escalate: "same",
  accuse: "waiting",
  drop_accusation: "triage",
  renew_code: "same",
  publish: "same",
  conceal: "same",
  redact: "same",
  redact_photo: "same",
};

/** A complaint begins with its holder, or, without a place, at the intake desk. */
export const firstStatus = (holderUnitId: number | null): Status =>
  holderUnitId === null ? "triage" : "waiting";

type Standing = { status: Status; previousStatus: Status | null };

/** The status of a complaint after a move or another event. */
export function statusAfter(kind: Action | StepKind, { status, previousStatus }: Standing): Status {
  const to = targets[kind];
  if (to === "same") return status;
  return to === "previous" ? (previousStatus ?? "waiting") : to;
}

/** Closed list: a complaint is rejected for one of these reasons only. */
export const rejectionReasons = [
  "outside_jakarta",
  "not_provincial",
  "insufficient",
  "emergency",
  "abusive_or_personal",
  "spam",
  "routine_work",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
