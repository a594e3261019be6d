import { z } from "zod";

/** Sites as an administrator lists them: `https://jakarta.go.id`, `https://*.jakarta.go.id`. */
export const origins = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i)).max(20));
