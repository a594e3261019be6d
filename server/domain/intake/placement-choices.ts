import { z } from "zod";
import { areaLevels } from "../area/level";
import { localizedSchema } from "../complaint/privacy";
import { contactChannelsSchema } from "./contact-route";

/** What a form places a complaint by: the areas and categories of today. */
export const placementChoicesSchema = z.object({
  areas: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      level: z.enum(areaLevels),
      latitude: z.number(),
      longitude: z.number(),
    }),
  ),
  groups: z.array(z.object({ code: z.string(), name: localizedSchema })),
  categories: z.array(
    z.object({
      code: z.string(),
      groupCode: z.string(),
      name: localizedSchema,
      keywords: z.array(z.string()),
      isConfidential: z.boolean(),
    }),
  ),
});

/** The same with the channels that can write to a contact now. */
export const formChoicesSchema = placementChoicesSchema.extend({ contactChannels: contactChannelsSchema });
