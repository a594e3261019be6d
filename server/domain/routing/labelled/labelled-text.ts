/** Texts by the code of their category. */
export type LabelledTexts = Record<string, readonly string[]>;
export type LabelledText = { label: string; text: string };
