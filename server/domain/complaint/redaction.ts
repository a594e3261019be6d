/** The notes of an event in which words may be hidden: the public one and the internal one. */
const hiddenNoteFields = ["note", "internal"] as const;
export type HiddenNoteField = (typeof hiddenNoteFields)[number];

/** The texts in which words may be hidden. */
export const redactedFields = ["text", "landmark", ...hiddenNoteFields] as const;
export type RedactedField = (typeof redactedFields)[number];
