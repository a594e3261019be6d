import { z } from "zod";
import { publicTextSchema } from "../masking/public-text";
import { localizedSchema, publicPlaceSchema } from "./privacy";

const head = { body: z.string(), expiresAt: z.date() };
/** What an external body reads by its link. */
export const linkViewSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("used"), ...head }),
  z.object({ state: z.literal("expired"), ...head }),
  z.object({
    state: z.literal("open"),
    ...head,
    instruction: z.string().nullable(),
    unit: z.string().nullable(),
    code: z.string(),
    category: localizedSchema,
    text: publicTextSchema,
    place: publicPlaceSchema,
    photoIds: z.array(z.string()),
  }),
]);
export type LinkView = z.infer<typeof linkViewSchema>;

/** A link that still holds, as the officers see it. */
export const openLinkSchema = z.object({ id: z.number(), body: z.string(), expiresAt: z.date() });
