import { z } from "zod";
import { locatePersonalData } from "./personal-data";

/** What the public reads in place of personal data. */
export const mask = "▇▇▇ (disamarkan)";

/** A text without personal data, as far as it is recognised. Only `toPublicText` makes one. */
export const publicTextSchema = z.string().brand<"PublicText", "inout">();
export type PublicText = z.infer<typeof publicTextSchema>;

/** A text of a complaint for everybody: each piece of personal data is replaced by a mask. */
export function toPublicText(text: string): PublicText;
export function toPublicText(text: string | null): PublicText | null;
export function toPublicText(text: string | null): PublicText | null {
  if (text === null) return null;
  let [shown, end] = ["", 0];
  for (const { from, to } of locatePersonalData(text)) {
    shown += text.slice(end, from) + mask;
    end = to;
  }
  return (shown + text.slice(end)) as PublicText;
}

/** The beginning of a text for everybody; masked before it is cut, or half a number would stay. */
export const toPublicExcerpt = (text: string, length: number): PublicText =>
  toPublicText(text).slice(0, length) as PublicText;

export const isMasked = (text: string): boolean => text.includes(mask);
