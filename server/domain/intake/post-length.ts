/** Every URL counts like this, whatever its length. */
const addressLength = 23;
const address = /https?:\/\/\S+/g;

/** Characters that count once: Latin, Greek, Cyrillic, Hebrew, Arabic and similar, and common punctuation. */
const light: readonly (readonly [number, number])[] = [
  [0, 4_351],
  [8_192, 8_205],
  [8_208, 8_223],
  [8_242, 8_247],
];

/**
 * The length of a post as X counts it: a URL is 23, most alphabets 1, the rest 2 (its weighted counting, version 3).
 * A sequence of emoji is counted by its code points, which is never too little.
 */
export function postLength(text: string): number {
  const words = text.normalize("NFC");
  const addresses = words.match(address)?.length ?? 0;
  return Array.from(words.replace(address, "")).reduce(
    (length, letter) => length + weightOf(letter.codePointAt(0) ?? 0),
    addresses * addressLength,
  );
}

const weightOf = (point: number) => (light.some(([from, to]) => point >= from && point <= to) ? 1 : 2);
