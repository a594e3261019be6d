/** Soft hyphens, joiners, marks of direction: nobody sees them. */
const invisible = /\p{Cf}/u;
const zeros = [0x0660, 0x06f0, 0xff10];

function foldSign(sign: string): string {
  const code = sign.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return String(code - zero);
  // Other full-width signs, such as + @ and the dot, stand where the plain ones do.
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
}

/**
 * The text as a person reads it aloud: Arabic and full-width digits plain, letters that stand for digits among digits
 * as those, and without signs that nobody sees. `offsetOf` tells where a sign of it stands in the text given.
 */
export function foldSigns(text: string): { plain: string; offsetOf: (at: number) => number } {
  const kept: number[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (invisible.test(sign)) continue;
    kept.push(at);
    plain += foldSign(sign);
  }
  plain = plain.replace(/(?<=\d)[lI](?=\d)/g, "1").replace(/(?<=\d)[oO](?=\d)/g, "0");
  return { plain, offsetOf: (at) => kept[at] ?? text.length };
}
