import { z } from "zod";
import { calendarSchema } from "../calendar";
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

/** The timeline: every change of a complaint, append-only. All else about its course is a cache of it. */
export const eventKinds = ["submit", ...actions, ...stepKinds] as const;
export type EventKind = (typeof eventKinds)[number];

export const actorKinds = ["reporter", "staff", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** The promise in force when the complaint arrived; kept in its first event so that no later rule alters it. */
const slaTargetSchema = z.object({
  ruleId: z.number().int(),
  coordinationMinutes: z.number().int().positive(),
  completionMinutes: z.number().int().positive(),
  calendar: calendarSchema,
});
export type SlaTarget = z.infer<typeof slaTargetSchema>;

/** What an event says beyond its columns. Dates are ISO 8601 in UTC. */
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
  /** Name of the body responsible when it is not the province: PLN, KAI, BPN … */
  responsibleBody: z.string().max(120).optional(),
  masterCode: z.string().optional(),
  /** On `request_transfer`: to whom the holder would hand it on, when Biro arbitrates. */
  wantedUnitId: z.number().int().optional(),
  /** On `absorb`: when the merged complaint's clock began; on `release` the same, taken back. */
  startedAt: z.iso.datetime().optional(),
  photoIds: z.array(z.uuid()).optional(),
  /** On `submit`: an earlier report of the same place and category that was said to be done, and by which unit. */
  recurs: z.object({ code: z.string(), unitId: z.number().int() }).optional(),
  /** On `escalate`: which escalation level, and to whom. */
  escalation: escalationSchema.optional(),
  /** On `note`: colleagues who are asked to look. */
  mentions: z.array(z.number().int()).optional(),
  /** On `assign`: whose it is within the unit that holds it. */
  assigneeStaffId: z.number().int().optional(),
  /** On `note`: units whose officers are asked to look. */
  mentionedUnitIds: z.array(z.number().int()).optional(),
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
  /** The unit that holds the complaint from here on; null leaves it where it is. */
  toUnitId: number | null;
  publicNote: string | null;
  internalNote: string | null;
  payload: EventPayload;
};

export const statusSchema = z.enum(statuses);
export const pendingSchema = z.enum(pendingRequests).nullable() satisfies z.ZodType<PendingRequest | null>;
