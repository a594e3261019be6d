/** Parses an officer's search: stemmed words, and names among them that stand for a code. */

/** Stop words: a search for them would match everything. */
const commonWords = new Set(
  "yang di dan ke dari ini itu untuk dengan pada ada sudah tidak saya kami mohon tolong agar the of in at and".split(
    " ",
  ),
);

const mostWords = 8;
const longestName = 3;

/** Names and the codes that they stand for. */
export type NamedCodes = ReadonlyMap<string, readonly string[]>;

/** One search term: words that all occur in the text, or one of the codes. `isOpenEnded`: the last word is a prefix. */
export type SearchTerm = { words: string[]; codes: string[]; isOpenEnded: boolean };

/** The words of a search, in lower case, without punctuation; none when only stop words were typed. */
export function readWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !commonWords.has(word)).slice(0, mostWords);
}

/** Terms in order, names of up to three words combined, longest first. The last word may be a prefix. */
export function readWanted(text: string, named: NamedCodes): SearchTerm[] {
  const words = readWords(text);
  const wanted: SearchTerm[] = [];
  for (let at = 0; at < words.length; ) {
    const length = nameAt(words, at, named);
    const taken = words.slice(at, at + length);
    at += length;
    const last = taken.at(-1) ?? "";
    wanted.push({
      words: taken,
      codes: [...(named.get(taken.join(" ")) ?? [])],
      isOpenEnded: at === words.length && last.length > 2 && !/^\d+$/.test(last),
    });
  }
  return wanted;
}

function nameAt(words: readonly string[], at: number, named: NamedCodes): number {
  for (let length = longestName; length > 1; length -= 1) {
    if (at + length <= words.length && named.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 1;
}

/** Maps names to codes; a name may have several. */
export function gatherNames(pairs: Iterable<readonly [name: string, code: string]>): NamedCodes {
  const named = new Map<string, string[]>();
  for (const [name, code] of pairs) {
    const key = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
    if (key) named.set(key, [...new Set([...(named.get(key) ?? []), code])]);
  }
  return named;
}
