import { z } from "zod";
import { seconds } from "../duration";

/** A tab says this often that it is still there, and is taken for gone after three times that. */
export const presenceBeatMs = seconds(20);
export const presenceEndsMs = 3 * presenceBeatMs;

export const lookSchema = z.object({ code: z.string().max(40), tab: z.uuid(), isTyping: z.boolean() });
export type Look = z.infer<typeof lookSchema>;

/** Somebody else at the same complaint: shown to staff only. */
export const presentSchema = z.object({ name: z.string(), unit: z.string(), isTyping: z.boolean() });
export type Present = z.infer<typeof presentSchema>;
