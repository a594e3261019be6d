import { z } from "zod";
import { queueFilterSchema } from "./queue-filter";

/** Saved views per officer; more would be a second queue. */
export const mostSavedViews = 30;

const viewNameSchema = z.string().trim().min(1, "view_name_missing").max(60, "view_name_too_long");

export const savedViewSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  filter: queueFilterSchema,
  isShared: z.boolean(),
  isOwn: z.boolean(),
  ownerName: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const saveViewSchema = z.object({
  name: viewNameSchema,
  isShared: z.boolean().default(false),
  filter: queueFilterSchema,
});
export const changeViewSchema = z.object({
  id: z.number().int().positive(),
  name: viewNameSchema,
  isShared: z.boolean(),
});
