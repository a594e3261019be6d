import { z } from "zod";
import { seconds } from "../duration";

/** Interval at which a tab reports itself; it counts as closed after three times that. */
export const presenceBeatMs = seconds(20);
export const presenceEndsMs = 3 * presenceBeatMs;

export const lookSchema = z.object({ code: z.string().max(40), tab: z.uuid(), isTyping: z.boolean() });
export type Look = z.infer<typeof lookSchema>;

/** Another officer at the same complaint: shown to officers only. */
export const presentSchema = z.object({ name: z.string(), unit: z.string(), isTyping: z.boolean() });
export type Present = z.infer<typeof presentSchema>;
