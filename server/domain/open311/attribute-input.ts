import { z } from "zod";
import { nameSchema, reasonSchema } from "../admin/input";
import { datatypes } from "./attribute";

const mostChoices = 50;
const code = z
  .string()
  .trim()
  .regex(/^[a-z0-9_]{1,40}$/, "code_wrong");
const choice = z.object({ key: code, name: z.string().trim().min(1).max(120) });
const areDifferent = (values: readonly { key: string }[]) =>
  new Set(values.map(({ key }) => key)).size === values.length;

/** A question of a category from a future day on; the same code again is its next version. */
export const saveAttributeSchema = z
  .object({
    /** Whether no question of this code may be there; or else it is the next version of one. */
    isNew: z.boolean().default(false),
    categoryCode: z.string().trim().min(1).max(100),
    code,
    position: z.number().int("number_wrong").min(0, "number_wrong").max(99, "number_wrong"),
    datatype: z.enum(datatypes),
    isRequired: z.boolean(),
    description: nameSchema,
    hint: z
      .string()
      .trim()
      .max(200)
      .nullish()
      .transform((hint) => hint || null),
    values: z.array(choice).max(mostChoices, "choices_wrong").refine(areDifferent, "choices_wrong"),
    /** ISO date, Asia/Jakarta. */
    validFrom: z.iso.date(),
    reason: reasonSchema,
  })
  .transform((input) => (input.datatype.endsWith("list") ? input : { ...input, values: [] }))
  .refine(({ datatype, values }) => !datatype.endsWith("list") || values.length > 0, {
    message: "choices_wrong",
    path: ["values"],
  });
export type SaveAttributeInput = z.infer<typeof saveAttributeSchema>;

export const endAttributeSchema = z.object({
  id: z.number().int(),
  validTo: z.iso.date(),
  reason: reasonSchema,
});
export type EndAttributeInput = z.infer<typeof endAttributeSchema>;

/** Lines `code = name` as an administrator types them; null when one of them is invalid. */
export function parseChoices(text: string): { key: string; name: string }[] | null {
  const lines = text.split("\n").flatMap((line) => line.trim() || []);
  const parsed = lines.map((line) => {
    const at = line.indexOf("=");
    return { key: line.slice(0, Math.max(at, 0)).trim(), name: line.slice(at + 1).trim() };
  });
  return parsed.every((one) => choice.safeParse(one).success) ? parsed : null;
}

export const writeChoices = (values: readonly { key: string; name: string }[]): string =>
  values.map(({ key, name }) => `${key} = ${name}`).join("\n");
