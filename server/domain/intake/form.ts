import { z } from "zod";
import { contactSchema, maxTextLength } from "../complaint/input";

const blankIsNull = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((value) => value || null);

/** The field that people do not see, and programs fill in. */
export const trapName = "situs";

export const formPhotos = 3;

/** A report by the form on other sites; every field comes as text. */
export const formSchema = z.object({
  /** Made when the form was drawn: sent twice it is one report. */
  id: z.uuid(),
  text: z.string().trim().min(10, "text_too_short").max(maxTextLength, "text_too_long"),
  categoryCode: blankIsNull(64),
  kelurahanCode: blankIsNull(16),
  landmark: blankIsNull(200),
  isPublic: z.enum(["yes", "no"]).transform((value) => value === "yes"),
  contact: contactSchema,
});
