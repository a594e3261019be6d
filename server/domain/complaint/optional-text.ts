import { z } from "zod";

/** A text that may be left out; empty is null. */
export const optionalText = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((value) => value || null)
    .nullish()
    .transform((value) => value ?? null);
