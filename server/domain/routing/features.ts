/** Number of buckets for words and letter groups; a collision costs a little accuracy and bounds the memory. */
export const buckets = 16_384;
/** Later words add nothing to the beginning. */
const mostWords = 120;

const empty = new Set(
  "yang dan di ke dari untuk pada dengan ini itu ada tidak sudah saya kami karena atau juga agar oleh akan bisa mohon tolong sangat sekali kalau setiap saat hari the a of to in is".split(
    " ",
  ),
);

/** The commonest endings, so that "lampunya" and "lampu" are one word. Stems shorter than four letters stay whole. */
const stem = (word: string) => word.replace(/(?<=\w{4})(nya|kah|lah)$/, "");

export function wordsOf(text: string): string[] {
  const all = text
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z]+(?:-+[a-z]+)*/g);
  return (all ?? [])
    .filter((word) => word.length > 1)
    .slice(0, mostWords)
    .map(stem)
    .filter((word) => !empty.has(word));
}

/** Letters per group: a stem stays recognisable inside prefixes and endings, as in Indonesian words. */
const gram = 4;

function partsOf(word: string): string[] {
  const framed = `<${word}>`;
  const grams = Array.from({ length: Math.max(0, framed.length - gram + 1) }, (_none, at) =>
    framed.slice(at, at + gram),
  );
  return [word, ...grams];
}

/** Buckets of a text's words and letter groups, each with its count. Hash: FNV-1a, 32 bits. */
export function featuresOf(text: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const part of wordsOf(text).flatMap(partsOf)) {
    const bucket = hash(part) % buckets;
    found.set(bucket, (found.get(bucket) ?? 0) + 1);
  }
  return found;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
