import { z } from "zod";
import { calendarSchema } from "../calendar";
import { burstReasons } from "../intake/burst";
import { accusationSchema } from "./accused";
import { weights } from "./category";
import { escalationSchema } from "./escalation";
import {
  actions,
  type PendingRequest,
  pendingRequests,
  rejectionReasons,
  type Status,
  statuses,
  stepKinds,
} from "./status";

/** The timeline: every change of a complaint, append-only. All its state is a cache of it. */
export const eventKinds = ["submit", ...actions, ...stepKinds] as const;
export type EventKind = (typeof eventKinds)[number];

export const actorKinds = ["reporter", "staff", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** The SLA in force when the complaint arrived; stored in its first event so that no later rule alters it. */
const slaTargetSchema = z.object({
  ruleId: z.number().int(),
  coordinationMinutes: z.number().int().positive(),
  completionMinutes: z.number().int().positive(),
  calendar: calendarSchema,
});
export type SlaTarget = z.infer<typeof slaTargetSchema>;

/** An event's data beyond its columns. Dates are ISO 8601 in UTC. */
const eventPayloadSchema = z.object({
  sla: slaTargetSchema.optional(),
  kelurahanCode: z.string().optional(),
  categoryCode: z.string().optional(),
  weight: z.enum(weights).optional(),
  originUnitId: z.number().int().optional(),
  nearBorder: z.boolean().optional(),
  isConfidential: z.boolean().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  until: z.iso.datetime().optional(),
  rejectionReason: z.enum(rejectionReasons).optional(),
  /** Name of the responsible body when it is not the province: PLN, KAI, BPN … */
  responsibleBody: z.string().max(120).optional(),
  masterCode: z.string().optional(),
  /** On `request_transfer`: the unit that the holder proposes, when Biro arbitrates. */
  wantedUnitId: z.number().int().optional(),
  /** On `absorb`: when the merged complaint's clock began; on `release` the same, removed. */
  startedAt: z.iso.datetime().optional(),
  photoIds: z.array(z.uuid()).optional(),
  /** On `submit`: an earlier complaint of the same place and category that was resolved, and by which unit. */
  recurs: z.object({ code: z.string(), unitId: z.number().int() }).optional(),
  /** On `submit`: held at the intake desk as part of a burst, with others of the same heap. */
  burst: z.object({ heldAs: z.enum(burstReasons), heap: z.string() }).optional(),
  /** On a `verify` or `note` of the product: the hold as part of a burst lasted too long, and ends without a decision. */
  endsHold: z.literal(true).optional(),
  /** On `escalate`: the escalation level and its target. */
  escalation: escalationSchema.optional(),
  /** On `note`: mentioned colleagues. */
  mentions: z.array(z.number().int()).optional(),
  /** On `assign`: the assignee within the holding unit. */
  assigneeStaffId: z.number().int().optional(),
  /** On `note`: mentioned units. */
  mentionedUnitIds: z.array(z.number().int()).optional(),
  /** On `accuse`, `drop_accusation`, and a `submit` that names or surely accuses a unit. */
  accusation: accusationSchema.optional(),
  /** On `publish` and `conceal`: whether everybody may read it from then on. */
  isPublic: z.boolean().optional(),
  /** On `renew_code`: a digest of the cookie that asked, by which its browser may ask again. */
  askedBy: z.string().optional(),
});
export type EventPayload = z.infer<typeof eventPayloadSchema>;

export type ComplaintEvent = {
  kind: EventKind;
  at: Date;
  fromStatus: Status | null;
  toStatus: Status;
  actorKind: ActorKind;
  staffId: number | null;
  /** The unit that acted. */
  unitId: number | null;
  /** The unit that holds the complaint from now on; null keeps the holder. */
  toUnitId: number | null;
  publicNote: string | null;
  internalNote: string | null;
  payload: EventPayload;
};

export const statusSchema = z.enum(statuses);
export const pendingSchema = z.enum(pendingRequests).nullable() satisfies z.ZodType<PendingRequest | null>;
