/** Where words stand in a text, as offsets; `to` is exclusive. */
export type WordSpan = { from: number; to: number };

/** Lower case, with one blank for each run of white space, and the offset of each sign in the text. */
function fold(text: string): { text: string; offsets: number[] } {
  const [signs, offsets]: [string[], number[]] = [[], []];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const isBlank = /\s/.test(sign);
    if (isBlank && signs.at(-1) === " ") continue;
    const lower = sign.toLowerCase();
    signs.push(isBlank ? " " : lower.length === 1 ? lower : sign);
    offsets.push(at);
  }
  return { text: signs.join(""), offsets };
}

/** Each occurrence of the words, in whatever case and with whatever white space between them; none overlap. */
export function findWords(text: string, words: string, least: number): WordSpan[] {
  const within = fold(text);
  const sought = fold(words.trim()).text;
  if (sought.length < least) return [];
  const spans: WordSpan[] = [];
  for (let at = within.text.indexOf(sought); at >= 0; ) {
    const end = at + sought.length;
    spans.push({ from: within.offsets[at] ?? 0, to: (within.offsets[end - 1] ?? 0) + 1 });
    at = within.text.indexOf(sought, end);
  }
  return spans;
}
