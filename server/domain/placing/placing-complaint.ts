import { z } from "zod";
import { channelClasses } from "../complaint/category";
import { pendingSchema, statusSchema } from "../complaint/event";
import { localizedSchema } from "../complaint/privacy";
import { unreachableReasons } from "../complaint/reachable";
import { actions } from "../complaint/status";
import { burstReasons } from "../intake/burst";
import { categoryCandidateSchema, placeCandidateSchema } from "./guess";

/** A message that waits for its place, as the placing desk reads it. */

const placingItemSchema = z.object({
  code: z.string(),
  channel: z.string(),
  channelClass: z.enum(channelClasses),
  excerpt: z.string(),
  submittedAt: z.date(),
  completionDueAt: z.date(),
  isOverdue: z.boolean(),
});
export type PlacingItem = z.infer<typeof placingItemSchema>;

export const placingPageSchema = z.object({
  items: z.array(placingItemSchema),
  nextCursor: z.string().nullable(),
});

/** A burst whose complaints are held: so many since a moment, the oldest of them, and which one the others may join. */
export const heapSchema = z.object({
  heap: z.string(),
  heldAs: z.enum(burstReasons),
  count: z.number(),
  since: z.date(),
  /** Open public ones of the same burst that were placed before it was held, the oldest first. */
  published: z.array(z.object({ code: z.string(), status: statusSchema })),
  masterCode: z.string(),
  items: z.array(z.object({ code: z.string(), excerpt: z.string() })),
});
export type Heap = z.infer<typeof heapSchema>;

/** A kelurahan with its names; `latitude` and `longitude` of its label, in degrees. */
const namedPlaceSchema = placeCandidateSchema.extend({
  kelurahan: z.string(),
  kecamatan: z.string(),
  kota: z.string(),
  latitude: z.number(),
  longitude: z.number(),
});
export type NamedPlace = z.infer<typeof namedPlaceSchema>;

export const mergeCandidateSchema = z.object({
  code: z.string(),
  status: statusSchema,
  excerpt: z.string(),
  landmark: z.string().nullable(),
  submittedAt: z.date(),
});
export type MergeCandidate = z.infer<typeof mergeCandidateSchema>;

export const placingComplaintSchema = z.object({
  code: z.string(),
  status: statusSchema,
  pending: pendingSchema,
  channel: z.string(),
  channelClass: z.enum(channelClasses),
  text: z.string(),
  landmark: z.string().nullable(),
  submittedAt: z.date(),
  lastAt: z.date(),
  completionDueAt: z.date(),
  isPublic: z.boolean(),
  categoryCode: z.string(),
  /** Known already of one that came from elsewhere, or waits because its words accuse an office. */
  kelurahanCode: z.string().nullable(),
  photoIds: z.array(z.string()),
  language: z.enum(["id", "en"]),
  places: z.array(namedPlaceSchema),
  outside: z.object({ name: z.string(), confidence: z.number() }).nullable(),
  categories: z.array(categoryCandidateSchema.extend({ name: localizedSchema })),
  /** Complaints that the text quotes and that exist. */
  quoted: z.array(z.object({ code: z.string(), status: statusSchema })),
  hasContact: z.boolean(),
  moves: z.array(z.enum(actions)),
  /** Why its reporter cannot be asked; null of one who can. */
  unreachable: z.enum(unreachableReasons).nullable(),
  /** Open complaints that it could be merged into, of the preselected place and category. */
  similar: z.array(mergeCandidateSchema),
});
export type PlacingComplaint = z.infer<typeof placingComplaintSchema>;

/** The accuracy of guesses among the last 500 that officers placed; shares from 0 to 1. */
export const guessFiguresSchema = z
  .object({ decided: z.number(), first: z.number(), three: z.number(), category: z.number() })
  .nullable();
