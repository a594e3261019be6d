import { z } from "zod";
import { localizedSchema } from "../complaint/privacy";
import { queueViews } from "./queue-filter";
import { queueItemSchema } from "./queue-item";
import { savedViewSchema } from "./saved-view";

export const queuePageSchema = z.object({
  items: z.array(queueItemSchema),
  nextCursor: z.string().nullable(),
  /** The corrected search text, when words of the original are unknown. */
  readAs: z.string().nullable(),
});
export type QueuePage = z.infer<typeof queuePageSchema>;

/** The complaints of a view, up to a thousand; null where they are not counted. */
const countSchema = z.object({ count: z.number().int(), isMore: z.boolean() }).nullable();
export type QueueCount = z.infer<typeof countSchema>;

const optionsSchema = z.array(z.object({ key: z.string(), name: localizedSchema, within: z.string() }));

/** The queue's page: its rows, the views with their counts, and what the filter chooses from. */
export const queueDeskSchema = z.object({
  page: queuePageSchema,
  views: z.array(z.object({ view: z.enum(queueViews), count: countSchema })),
  saved: z.array(savedViewSchema.extend({ count: countSchema })),
  options: z.object({
    group: optionsSchema,
    category: optionsSchema,
    kota: optionsSchema,
    kecamatan: optionsSchema,
    kelurahan: optionsSchema,
    channel: optionsSchema,
  }),
  /** None for roles whose queue is the whole city. */
  colleagues: z.array(z.object({ id: z.number(), name: z.string() })),
  /** The area whose complaints they read, or null without one. */
  areaCode: z.string().nullable(),
  isOffice: z.boolean(),
});
export type QueueDesk = z.infer<typeof queueDeskSchema>;
