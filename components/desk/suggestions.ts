/** What the report's text makes likely; nothing is chosen by it. */
export type Suggestions = Record<"units" | "categories", Suggestion[]>;
export type Suggestion = { value: string; label: string; confidence: number };
export const noSuggestions: Suggestions = { units: [], categories: [] };
