import type { LabelledText } from "./labelled-text";
import { people } from "./people";
import { labelledStreets } from "./streets";
import { surroundings } from "./surroundings";

/** Our own texts, each with its category: the training data before any officer's decision. */
export const labelledTexts: readonly LabelledText[] = Object.entries({
  ...labelledStreets,
  ...surroundings,
  ...people,
}).flatMap(([label, texts]) => texts.map((text) => ({ label, text })));
