import { z } from "zod";
import { placeSources } from "./category";
import { actions, rejectionReasons } from "./status";

export const maxTextLength = 4000;
export const maxPhotos = 6;

const note = z.string().trim().max(2000);
const optionalText = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((value) => value || null)
    .nullish()
    .transform((value) => value ?? null);

export const pointSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export const photoClaimSchema = z.object({ id: z.uuid(), token: z.string().min(16).max(64) });
export type PhotoClaim = z.infer<typeof photoClaimSchema>;

export const contactSchema = z.object({
  name: optionalText(120),
  phone: optionalText(32),
  email: z
    .union([z.literal("").transform(() => null), z.email().max(254)])
    .nullish()
    .transform((value) => value ?? null),
  isVisibleToOfficers: z.boolean().default(false),
});

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
    photos: z.array(photoClaimSchema).max(maxPhotos).default([]),
    contact: contactSchema.prefault({}),
  })
  .refine((report) => report.point !== null || report.kelurahanCode !== null, {
    path: ["place"],
    message: "place_missing",
  });

export type SubmitInput = z.infer<typeof submitSchema>;

export const secretSchema = z
  .string()
  .trim()
  .max(32)
  .transform((value) => value.toUpperCase().replace(/[^0-9A-Z]/g, ""));

/** One move of the status table with its possible duties. */
export const moveSchema = z.object({
  code: z.string().max(32),
  action: z.enum(actions),
  /** The status that the officer saw; a different one is a conflict. */
  expectedStatus: z.string().max(32),
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
