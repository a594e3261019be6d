const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "^{}\\[~]|€\f";

const plain: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2013": "-",
  "\u2014": "-",
  "\u2026": "...",
  "\u00a0": " ",
  "\t": " ",
};

/**
 * A text in the default alphabet of SMS (3GPP TS 23.038, 6.2.1): missing accents are dropped, unknown characters
 * become "?".
 */
export function toGsm7(text: string): string {
  return Array.from(text, (one) => {
    if (basic.includes(one) || extended.includes(one)) return one;
    const known = plain[one];
    if (known !== undefined) return known;
    const bare = one.normalize("NFKD").replace(/\p{M}/gu, "");
    return bare !== "" && Array.from(bare).every((part) => basic.includes(part)) ? bare : "?";
  })
    .join("")
    .replace(/\?{2,}/g, "?");
}

/** Septets of a text in that alphabet; one SMS has 160. */
export function septets(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (extended.includes(one) ? 2 : 1), 0);
}
