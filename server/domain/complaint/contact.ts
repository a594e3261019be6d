import { z } from "zod";
import { optionalText } from "./optional-text";

/** A contact as programs send it. */
export const contactSchema = z.object({
  name: optionalText(120),
  phone: optionalText(32),
  email: z
    .union([z.literal("").transform(() => null), z.email().max(254)])
    .nullish()
    .transform((value) => value ?? null),
  isVisibleToOfficers: z.boolean().default(false),
});

const fewestDigits = 6;
const mostDigits = 15;

/** Whether it can be a telephone number: 6 to 15 digits (E.164), with a plus and the usual marks between. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  return /^\+?[\d ()./-]+$/.test(text) && digits >= fewestDigits && digits <= mostDigits;
}

const emptyOr = (isRight: (text: string) => boolean) => (text: string) => text === "" || isRight(text);
const typed = (length: number, isRight: (text: string) => boolean, wrong: string) =>
  z
    .string()
    .trim()
    .max(length, { error: wrong, abort: true })
    .refine(emptyOr(isRight), wrong)
    .nullish()
    .transform((value) => value || null);

/** A contact that a person types, where a slip can still be mended; what programs send stays as it came. */
export const typedContactSchema = contactSchema.extend({
  phone: typed(32, isPhone, "phone_wrong"),
  email: typed(254, (text) => z.email().safeParse(text).success, "email_wrong"),
});
