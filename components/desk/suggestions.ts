/** Suggestions from the complaint's text; nothing is chosen automatically. */
export type Suggestions = Record<"units" | "categories", Suggestion[]>;
export type Suggestion = { value: string; label: string; confidence: number };
export const noSuggestions: Suggestions = { units: [], categories: [] };
