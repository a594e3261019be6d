import { z } from "zod";

/** What a note may mention: a colleague, or the officers of a unit. */
const mentionKinds = ["person", "unit"] as const;

export const mentionsSchema = z
  .array(z.object({ kind: z.enum(mentionKinds), id: z.number().int().positive() }))
  .max(20)
  .default([]);
export type Mentions = z.infer<typeof mentionsSchema>;

export const mentionableSchema = z.object({
  kind: z.enum(mentionKinds),
  id: z.number(),
  name: z.string(),
  /** The colleague's unit. */
  unit: z.string().nullable(),
});
export type Mentionable = z.infer<typeof mentionableSchema>;
