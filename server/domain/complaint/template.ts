/** Placeholders of reply templates, as officers write them. */
const placeholders = ["nomor", "kelurahan", "batas"] as const;
type Placeholder = (typeof placeholders)[number];

const inBraces = /\{([^{}]*)\}/g;

/** The first unknown placeholder in braces; null when there is none. */
export function findUnknownPlaceholder(text: string): string | null {
  const named = Array.from(text.matchAll(inBraces), ([, name = ""]) => name.trim());
  return named.find((name) => !placeholders.some((one) => one === name)) ?? null;
}

/** The template's text with a complaint's facts; unknown ones stay as placeholders for the officer to see. */
export function fillTemplate(text: string, values: Partial<Record<Placeholder, string | null>>): string {
  return text.replace(inBraces, (open, name: string) => values[name.trim() as Placeholder] ?? open);
}
