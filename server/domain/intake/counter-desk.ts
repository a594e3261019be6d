import { z } from "zod";
import { areaLevels } from "../area/level";
import { formChoicesSchema } from "./placement-choices";

const counterChannelSchema = z.object({
  code: z.string(),
  name: z.string(),
  isConfidential: z.boolean(),
  /** Whether a letter on paper is attached. */
  isLettered: z.boolean(),
});

/** The page of a counter: its channels, what the form offers, and the officer's own area. */
export const counterDeskSchema = z.object({
  channels: z.array(counterChannelSchema),
  choices: formChoicesSchema,
  /** With the position of its label, in degrees; null for an officer of the whole city. */
  own: z
    .object({
      code: z.string(),
      level: z.enum(areaLevels),
      latitude: z.number(),
      longitude: z.number(),
    })
    .nullable(),
});
export type CounterDeskView = z.infer<typeof counterDeskSchema>;
