import { z } from "zod";
import { weights } from "../complaint/category";
import { statuses } from "../complaint/status";
import { findUnknownPlaceholder } from "../complaint/template";
import { nameSchema, reasonSchema } from "./input";

const code = z.string().trim().min(1).max(100);
const words = z.array(z.string().trim().toLowerCase().min(1).max(60)).max(60);

export const changeUnitSchema = z.object({
  id: z.number().int(),
  name: nameSchema,
  shortName: nameSchema,
  isEnded: z.boolean(),
  reason: reasonSchema,
});
export type ChangeUnitInput = z.infer<typeof changeUnitSchema>;

export const changeCategorySchema = z.object({
  code,
  nameId: nameSchema,
  nameEn: nameSchema,
  keywords: words,
  defaultUnitCode: code.nullable(),
  weight: z.enum(weights),
  isSensitive: z.boolean(),
  isEnded: z.boolean(),
  reason: reasonSchema,
});
export type ChangeCategoryInput = z.infer<typeof changeCategorySchema>;

export const changeChannelSchema = z.object({
  code,
  name: nameSchema,
  isEnded: z.boolean(),
  /** Whether certain messages are placed without the intake desk. Unchanged if missing. */
  placesAlone: z.boolean().optional(),
  reason: reasonSchema,
});
export type ChangeChannelInput = z.infer<typeof changeChannelSchema>;

export const saveTemplateSchema = z.object({
  /** Null creates a new one. */
  id: z.number().int().nullable(),
  name: nameSchema,
  groupCode: code.nullable(),
  status: z.enum(statuses).nullable(),
  text: z
    .string()
    .trim()
    .min(10, "template_too_short")
    .max(2000)
    .refine((text) => findUnknownPlaceholder(text) === null, "placeholder_unknown"),
  isActive: z.boolean(),
  reason: reasonSchema,
});
export type SaveTemplateInput = z.infer<typeof saveTemplateSchema>;
