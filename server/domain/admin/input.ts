import { z } from "zod";

/** Why an administrator changes something, in their own words; kept in the audit list. */
export const reasonSchema = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((value) => value || null);

/** A name as it stands on the screen. */
export const nameSchema = z.string().trim().min(2, "name_too_short").max(200);
