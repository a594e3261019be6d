import { z } from "zod";
import { typedContactSchema } from "../complaint/contact";
import { maxTextLength } from "../complaint/input";

const blankIsNull = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((value) => value || null);

/** A field that people do not see, and programs fill in. */
export const trapName = "situs";

export const formPhotos = 3;

/** A complaint from the form for other sites; every field is a string. */
export const formSchema = z.object({
  /** Made when the form was rendered: sent twice it is one complaint. */
  id: z.uuid(),
  text: z.string().trim().min(10, "text_too_short").max(maxTextLength, "text_too_long"),
  categoryCode: blankIsNull(64),
  kelurahanCode: blankIsNull(16),
  landmark: blankIsNull(200),
  isPublic: z.enum(["yes", "no"]).transform((value) => value === "yes"),
  contact: typedContactSchema,
  /** Of the replies to the contact. */
  locale: z.enum(["id", "en"]).catch("id"),
});
