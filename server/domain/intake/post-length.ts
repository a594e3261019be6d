/** Every address counts like this, however long it is. */
const addressLength = 23;
const address = /https?:\/\/\S+/g;

/** What counts once: Latin, Greek, Cyrillic, Hebrew, Arabic and their like, and the usual punctuation. */
const light: readonly (readonly [number, number])[] = [
  [0, 4_351],
  [8_192, 8_205],
  [8_208, 8_223],
  [8_242, 8_247],
];

/**
 * The length of a post as X counts it: an address is 23, most alphabets 1, the rest 2 (its weighted counting, version
 * 3). A sequence of emoji is counted letter by letter, which is never too little.
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
