import { z } from "zod";
import { placeSources } from "./category";
import { typedContactSchema } from "./contact";
import { optionalText } from "./optional-text";
import { actions, rejectionReasons } from "./status";

export const maxTextLength = 4000;
/** Characters of a note, for the public or for colleagues. */
export const maxNoteLength = 2000;
export const maxPhotos = 6;

const note = z.string().trim().max(maxNoteLength);
export const pointSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export const photoClaimSchema = z.object({ id: z.uuid(), token: z.string().min(16).max(64) });
export type PhotoClaim = z.infer<typeof photoClaimSchema>;

/** A complaint as submitted. The place is a position, or a kelurahan with a landmark. */
export const submitSchema = z
  .object({
    /** Random, known to the sender's browser only; the same one again returns the same number and secret. */
    externalId: z.uuid(),
    text: z.string().trim().min(10, "text_too_short").max(maxTextLength, "text_too_long"),
    categoryCode: z.string().min(1, "category_missing").max(64),
    point: pointSchema.nullish().transform((value) => value ?? null),
    kelurahanCode: optionalText(16),
    landmark: optionalText(200),
    placeSource: z.enum(placeSources),
    isPublic: z.boolean(),
    /** The unit that it is about: an official or an office. */
    accusedUnitId: z.number().int().positive().nullish(),
    photos: z.array(photoClaimSchema).max(maxPhotos).default([]),
    contact: typedContactSchema.prefault({}),
    /** Of the replies to the contact. */
    locale: z.enum(["id", "en"]).default("id"),
  })
  .refine((report) => report.point !== null || report.kelurahanCode !== null, {
    path: ["place"],
    message: "place_missing",
  });

export type SubmitInput = z.infer<typeof submitSchema>;

/** An officer's words for something unusual. */
export const officerReasonSchema = z.string().trim().min(10, "reason_too_short").max(2000);

/** One move of the status table with its possible duties. */
export const moveSchema = z.object({
  code: z.string().max(32),
  action: z.enum(actions),
  /** The status that the officer saw; a different one is a conflict. */
  expectedStatus: z.string().max(32),
  /** The latest event that the officer saw; a move that a later one forbids is a conflict. */
  seenAt: z
    .date()
    .nullish()
    .transform((value) => value ?? null),
  publicNote: note.nullish().transform((value) => value || null),
  internalNote: note.nullish().transform((value) => value || null),
  unitId: z.number().int().positive().nullish(),
  assigneeId: z.number().int().positive().nullish(),
  /** The assignee that the officer saw; a different one is a conflict when it is assigned to another. */
  expectedAssigneeId: z
    .number()
    .int()
    .positive()
    .nullish()
    .transform((value) => value ?? null),
  categoryCode: z.string().max(64).nullish(),
  point: pointSchema.nullish(),
  kelurahanCode: z.string().max(16).nullish(),
  until: z.iso.datetime({ offset: true }).nullish(),
  rejectionReason: z.enum(rejectionReasons).nullish(),
  responsibleBody: optionalText(120),
  masterCode: z.string().max(32).nullish(),
  photos: z.array(photoClaimSchema).max(maxPhotos).default([]),
});

export type MoveInput = z.infer<typeof moveSchema>;
/** The request of callers: optional fields may be left out. */
export type MoveRequest = z.input<typeof moveSchema>;
