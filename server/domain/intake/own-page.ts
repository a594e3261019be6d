import { z } from "zod";
import { trackResultSchema } from "../complaint/privacy";
import { quietSchema } from "../notification/quiet";
import { notificationLevelSchema } from "../placing/place-input";
import { placementChoicesSchema } from "./placement-choices";

/** The reporter's own page of one complaint: its place, or what the form places it by; and which events they get. */
export const ownPageSchema = z.object({
  tracked: trackResultSchema,
  /** Null on a channel without replies. */
  level: notificationLevelSchema.nullable(),
  /** Null on a channel that does not ring. */
  quiet: quietSchema.nullable(),
  /** Only while the reporter may give the place. */
  choices: placementChoicesSchema.nullable(),
});
export type OwnPage = z.infer<typeof ownPageSchema>;
