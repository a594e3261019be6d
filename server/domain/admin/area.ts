import { z } from "zod";
import { nameSchema, reasonSchema } from "./input";

export const changeAreaSchema = z.object({
  id: z.number().int().positive(),
  name: nameSchema,
  /** Aliases used by channels and people; each once. */
  aliases: z
    .array(z.string().trim().min(1).max(80))
    .max(20)
    .transform((names) => [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]),
  reason: reasonSchema,
});
export type ChangeAreaInput = z.infer<typeof changeAreaSchema>;
