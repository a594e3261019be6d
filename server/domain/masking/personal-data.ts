import { findEmails, findSecrets } from "./addresses";
import { foldSigns } from "./fold-signs";
import { findAccounts, findIdentities, findPhones } from "./numbers";
import { findPlates } from "./plates";
import { type PersonalData, type PersonalSpan, personalKinds } from "./span";

/** In the order in which they are believed where two overlap. */
const finders = [findSecrets, findEmails, findIdentities, findPhones, findAccounts, findPlates];

/** Personal data in a text, in order; overlapping pieces are one. */
export function locatePersonalData(text: string): PersonalSpan[] {
  const { plain, offsetOf } = foldSigns(text);
  const ranked = finders.flatMap((find, rank) => find(plain).map((span) => ({ ...span, rank })));
  const merged: typeof ranked = [];
  for (const span of ranked.toSorted((a, b) => a.from - b.from || a.rank - b.rank)) {
    const last = merged.at(-1);
    if (!last || span.from >= last.to) merged.push(span);
    else
      merged.splice(-1, 1, {
        ...(span.rank < last.rank ? span : last),
        from: last.from,
        to: Math.max(last.to, span.to),
      });
  }
  return merged.map(({ kind, from, to }) => ({ kind, from: offsetOf(from), to: offsetOf(to - 1) + 1 }));
}

/** The kinds of personal data in a text that others will read. */
export function findPersonalData(text: string): PersonalData[] {
  const found = new Set(locatePersonalData(text).map(({ kind }) => kind));
  return personalKinds.filter((kind) => found.has(kind));
}
