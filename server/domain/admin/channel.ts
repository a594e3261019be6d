import { z } from "zod";
import { reasonSchema } from "./input";

/** How to speak with a channel: its fields by name. A secret that is left empty stays what it was. */
export const setUpChannelSchema = z.object({
  channelCode: z.string().trim().min(1).max(100),
  isOn: z.boolean(),
  values: z.record(z.string().max(60), z.string().max(2_000)),
  reason: reasonSchema,
});
export type SetUpChannelInput = z.infer<typeof setUpChannelSchema>;
