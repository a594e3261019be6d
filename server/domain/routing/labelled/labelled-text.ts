/** Texts by the code of the category that they are about. */
export type LabelledTexts = Record<string, readonly string[]>;
export type LabelledText = { label: string; text: string };
