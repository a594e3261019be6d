import { z } from "zod";
import { maxPhotos, photoClaimSchema, pointSchema } from "../complaint/input";
import { notificationLevels } from "../intake/channel";

const short = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .nullish()
    .transform((value) => value || null);

/** The place given by the reporter: a position, or a kelurahan with a landmark; and an optional text. */
export const supplySchema = z
  .object({
    code: z.string().max(40),
    point: pointSchema.nullish().transform((value) => value ?? null),
    kelurahanCode: short(16),
    landmark: short(200),
    categoryCode: short(64),
    photos: z.array(photoClaimSchema).max(maxPhotos).default([]),
  })
  .refine(({ point, kelurahanCode }) => point !== null || kelurahanCode !== null, {
    path: ["place"],
    message: "place_missing",
  });
export type SupplyInput = z.infer<typeof supplySchema>;

export const notificationLevelSchema = z.enum(notificationLevels);
