/** A word of letters alone for an id: complaints whose texts differ in digits only belong to one burst. */
export const lettersOf = (id: string | number): string =>
  String(id)
    .padStart(4, "0")
    .replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)))
    .replace(/[^a-z]/gi, "");
