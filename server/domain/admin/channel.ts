import { z } from "zod";
import { reasonSchema } from "./input";

/** A channel's settings by name. An empty secret keeps the old one. */
export const setUpChannelSchema = z.object({
  channelCode: z.string().trim().min(1).max(100),
  isOn: z.boolean(),
  values: z.record(z.string().max(60), z.string().max(2_000)),
  reason: reasonSchema,
});
export type SetUpChannelInput = z.infer<typeof setUpChannelSchema>;
