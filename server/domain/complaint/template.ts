/** Words that a template may leave open, as officers write them. */
const placeholders = ["nomor", "kelurahan", "batas"] as const;
type Placeholder = (typeof placeholders)[number];

const inBraces = /\{([^{}]*)\}/g;

/** The first thing in braces that is no placeholder; null when there is none. */
export function findUnknownPlaceholder(text: string): string | null {
  const named = Array.from(text.matchAll(inBraces), ([, name = ""]) => name.trim());
  return named.find((name) => !placeholders.some((one) => one === name)) ?? null;
}

/** The template's text with what is known of a complaint; what is not known stays open for the officer to see. */
export function fillTemplate(text: string, values: Partial<Record<Placeholder, string | null>>): string {
  return text.replace(inBraces, (open, name: string) => values[name.trim() as Placeholder] ?? open);
}
