import { z } from "zod";

/** The administrator's reason for a change; stored in the audit log. */
export const reasonSchema = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((value) => value || null);

/** A name as displayed. */
export const nameSchema = z.string().trim().min(2, "name_too_short").max(200);
