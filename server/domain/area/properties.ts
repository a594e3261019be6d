type Properties = Record<string, unknown>;

/** A Kemendagri code, with or without dots. */
const codePattern = /^(\d{2})\.?(\d{2})\.?(\d{2})\.?(\d{4})$/;

/** `31.71.01.1001` of either spelling; null when it is no code of a kelurahan. */
export function readCode(value: unknown): string | null {
  const parts = codePattern.exec(String(value ?? "").trim());
  return parts ? parts.slice(1).join(".") : null;
}

/** The property of codes: the one whose values most often are codes, preferably different ones. Null without any. */
export function guessCodeProperty(features: readonly { properties: Properties }[]): string | null {
  const codes = new Map<string, Set<string>>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties)) {
      const code = readCode(value);
      if (code) codes.set(name, (codes.get(name) ?? new Set()).add(code));
    }
  }
  const ranked = [...codes].sort(([, a], [, b]) => b.size - a.size);
  return ranked[0]?.[0] ?? null;
}

/** The property whose values most often equal the name of the area of that code. */
export function guessNameProperty(
  features: readonly { properties: Properties }[],
  codeProperty: string,
  nameOf: (code: string) => string | undefined,
): string | null {
  const hits = new Map<string, number>();
  for (const { properties } of features) {
    const name = plain(nameOf(readCode(properties[codeProperty]) ?? ""));
    for (const [property, value] of Object.entries(properties)) {
      if (name && plain(value) === name) hits.set(property, (hits.get(property) ?? 0) + 1);
    }
  }
  return [...hits].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export const plain = (name: unknown) =>
  String(name ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
