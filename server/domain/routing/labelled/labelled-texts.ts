import type { LabelledText } from "./labelled-text";
import { people } from "./people";
import { labelledStreets } from "./streets";
import { surroundings } from "./surroundings";

/** Our own texts, each with the category that it is about: what the suggestions know before an officer decided anything. */
export const labelledTexts: readonly LabelledText[] = Object.entries({
  ...labelledStreets,
  ...surroundings,
  ...people,
}).flatMap(([label, texts]) => texts.map((text) => ({ label, text })));
