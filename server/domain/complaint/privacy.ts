import { z } from "zod";
import { burstReasons } from "../intake/burst";
import { publicTextSchema } from "../masking/public-text";
import { weights } from "./category";
import { citizenReasonsSchema } from "./deadline-reasons";
import { escalationSchema } from "./escalation";
import { actorKinds, eventKinds, pendingSchema, statusSchema } from "./event";
import { lookPurposeSchema, lookSubjectSchema } from "./identity-look";
import { actions, rejectionReasons } from "./status";

/** One output schema per audience. A column that is not in it cannot leave. */

/** A name in both languages. */
export const localizedSchema = z.object({ id: z.string(), en: z.string() });
export type LocalizedLabel = z.infer<typeof localizedSchema>;

const clockSchema = z.object({
  state: z.enum(["not_started", "running", "paused", "stopped", "closed"]),
  startedAt: z.date().nullable(),
  dueAt: z.date().nullable(),
  stoppedAt: z.date().nullable(),
  grossMs: z.number(),
  netMs: z.number(),
  remainingMs: z.number().nullable(),
  isOverdue: z.boolean(),
});

const placeSchema = z.object({
  kelurahan: z.string().nullable(),
  kecamatan: z.string().nullable(),
  kota: z.string().nullable(),
  kelurahanCode: z.string().nullable(),
  landmark: z.string().nullable(),
  isNearBorder: z.boolean(),
  point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  /** The position was moved to a coarser grid on purpose. */
  isCoarse: z.boolean(),
});

export const publicPlaceSchema = placeSchema.extend({ landmark: publicTextSchema.nullable() });

export const timelineStepSchema = z.object({
  at: z.date(),
  kind: z.enum(eventKinds),
  status: statusSchema,
  actorKind: z.enum(actorKinds),
  unit: z.string().nullable(),
  toUnit: z.string().nullable(),
  note: z.string().nullable(),
  until: z.date().nullable(),
  photoIds: z.array(z.string()),
});

export const officerStepSchema = timelineStepSchema.extend({
  internalNote: z.string().nullable(),
  staffName: z.string().nullable(),
  /** Names of mentioned officers and units. */
  mentioned: z.array(z.string()),
  /** Of an escalation: its target and trigger. */
  escalation: escalationSchema.pick({ to: true, trigger: true }).nullable(),
  /** Of a submission that is held as part of a burst: why. */
  heldAs: z.enum(burstReasons).nullable(),
  /** It ended such a hold without a decision. */
  endsHold: z.boolean(),
  /** Of an assignment: the assignee. */
  toPerson: z.string().nullable(),
});

const commonFields = {
  code: z.string(),
  status: statusSchema,
  pending: pendingSchema,
  isPublic: z.boolean(),
  channel: z.string(),
  category: localizedSchema,
  group: z.object({ code: z.string(), name: localizedSchema, icon: z.string() }),
  text: z.string(),
  place: placeSchema,
  submittedAt: z.date(),
  holder: z.string().nullable(),
  coordination: clockSchema,
  completion: clockSchema,
  reportPhotoIds: z.array(z.string()),
  proofPhotoIds: z.array(z.string()),
  rejectionReason: z.enum(rejectionReasons).nullable(),
  masterCode: z.string().nullable(),
  hopCount: z.number(),
  returnCount: z.number(),
  reopenCount: z.number(),
};

/** The tracking page for the reporter, who shows the secret. */
const ownTrackingSchema = z.object({
  ...commonFields,
  timeline: z.array(timelineStepSchema),
  why: citizenReasonsSchema,
  viewer: z.literal("reporter"),
  /** The moves that the viewer may make: empty except for the reporter. */
  moves: z.array(z.enum(actions)),
  objectionUntil: z.date().nullable(),
  /** The unit that it is about; only for the reporter. */
  accused: z.string().nullable(),
  canAccuse: z.boolean(),
  /** Whether the viewer may open it to everybody, or make it private. */
  canPublish: z.boolean(),
  canConceal: z.boolean(),
  canRedact: z.boolean(),
  /** Photos in which the viewer may hide regions. */
  redactablePhotoIds: z.array(z.string()),
  /** When officers opened the contact or the private text, newest first; only for the reporter, and never who. */
  looks: z.array(
    z.object({
      id: z.number(),
      at: z.date(),
      unit: z.string(),
      subject: lookSubjectSchema,
      purpose: lookPurposeSchema.nullable(),
    }),
  ),
});
export type OwnComplaint = z.infer<typeof ownTrackingSchema>;

/** The same page for everybody: no text in it leaves unmasked. */
const publicTrackingSchema = ownTrackingSchema.extend({
  viewer: z.literal("public"),
  text: publicTextSchema,
  place: publicPlaceSchema,
  timeline: z.array(timelineStepSchema.extend({ note: publicTextSchema.nullable() })),
});
export type PublicComplaint = z.infer<typeof publicTrackingSchema>;

/** What everybody would read of a private complaint; nothing newer than `asOf` is published by it. */
export const publicPreviewSchema = z.object({ complaint: publicTrackingSchema, asOf: z.date() });
export type PublicPreview = z.infer<typeof publicPreviewSchema>;

const trackingSchema = z.discriminatedUnion("viewer", [ownTrackingSchema, publicTrackingSchema]);
export type TrackedComplaint = z.infer<typeof trackingSchema>;

/** A removed or unplaced complaint: that it exists, and why there is no more. */
export const tombstoneSchema = z.object({
  code: z.string(),
  status: statusSchema,
  submittedAt: z.date(),
  reason: publicTextSchema.nullable(),
});

export const trackResultSchema = z.discriminatedUnion("view", [
  z.object({ view: z.literal("full"), complaint: trackingSchema }),
  z.object({ view: z.literal("tombstone"), complaint: tombstoneSchema }),
]);
export type TrackResult = z.infer<typeof trackResultSchema>;

/** One complaint's page for officers. Photos are listed only when the viewer may see them. */
export const officerViewSchema = z.object({
  ...commonFields,
  text: z.string().nullable(),
  /** Its words are read only after a recorded reason: no text, landmark, exact position or note is here. */
  isTextWithheld: z.boolean(),
  /** Until when the viewer's own look opens the words. */
  textOpenUntil: z.date().nullable(),
  weight: z.enum(weights),
  categoryCode: z.string(),
  timeline: z.array(officerStepSchema),
  holderUnitId: z.number().nullable(),
  moves: z.array(z.enum(actions)),
  pendingUntil: z.date().nullable(),
  pendingReason: z.enum(rejectionReasons).nullable(),
  /** The unit that the holder proposes, while Biro arbitrates. */
  wantedUnit: z.string().nullable(),
  limits: z.object({
    /** Hops after which Biro arbitrates; null for never. */
    maxHops: z.number().nullable(),
    extensions: z.object({ maxCount: z.number(), maxDays: z.number() }).nullable(),
  }),
  canNote: z.boolean(),
  canSeeIdentity: z.boolean(),
  canSendOut: z.boolean(),
  /** Names of the units whose part is not finished. */
  openTasks: z.array(z.string()),
  assignee: z.object({ id: z.number(), name: z.string() }).nullable(),
  photosHidden: z.boolean(),
  isConfidential: z.boolean(),
  /** The unit that it is about. */
  accused: z.string().nullable(),
  canAccuse: z.boolean(),
  canDropAccusation: z.boolean(),
  canPublish: z.boolean(),
  canConceal: z.boolean(),
  canRedact: z.boolean(),
  redactablePhotoIds: z.array(z.string()),
});
export type OfficerView = z.infer<typeof officerViewSchema>;
