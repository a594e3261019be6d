import type { CategoryCandidate } from "../guess";
import { foldKey, type Token } from "../place/tokens";
import { everydayWords } from "./everyday-words";

type CategoryWords = { code: string; nameId: string; nameEn: string; keywords: readonly string[] };
/** A word or phrase, folded, and the categories that it is evidence for. */
export type CategoryIndex = ReadonlyMap<string, ReadonlySet<string>>;

const longest = 4;
const mostCandidates = 3;
const sureFrom = 0.75;
/** Words that occur in many complaints without being their subject: they count little. */
const beside = new Map(
  "jalan pasar taman pemakaman halte stasiun kali situ waduk rusun gelap ambulans ambulan ambulance macet semrawut lubang lobang parkir nyamuk jentik asap bau danau bar pejalankaki rel kereta listrik kios becek pedagang trotoar tpu"
    .split(" ")
    .map((word) => [word, 0.45]),
);

/** Names, synonyms and everyday words of the valid categories. */
export function indexCategories(categories: readonly CategoryWords[]): CategoryIndex {
  const index = new Map<string, Set<string>>();
  for (const { code, nameId, nameEn, keywords } of categories) {
    const names = [nameId, ...nameId.split("/"), nameEn];
    for (const words of [...names, ...keywords, ...(everydayWords[code] ?? [])]) {
      const key = foldKey(words.toLowerCase().match(/[a-z]+/g) ?? []);
      if (key.length > 1) index.set(key, (index.get(key) ?? new Set()).add(code));
    }
  }
  return index;
}

/** The category of a message: longer phrases weigh more, ambiguous words are shared out. Up to three. */
export function guessCategory(tokens: readonly Token[], index: CategoryIndex): CategoryCandidate[] {
  const scores = new Map<string, { score: number; words: string[] }>();
  for (const { words, codes } of findPhrases(tokens, index)) {
    const weight = words.length ** 1.5 * (beside.get(foldKey(words)) ?? 1);
    for (const code of codes) {
      const known = scores.get(code) ?? { score: 0, words: [] };
      scores.set(code, {
        score: known.score + weight / codes.size,
        words: [...known.words, words.join(" ")],
      });
    }
  }
  const sum = [...scores.values()].reduce((total, { score }) => total + score, 0.6);
  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score).slice(0, mostCandidates);
  return ranked.map(([categoryCode, { score, words }]) => ({
    categoryCode,
    confidence: Number((score / sum).toFixed(3)),
    isSure: score / sum >= sureFrom && score >= 1.5,
    words: [...new Set(words)].slice(0, 4),
  }));
}

type Phrase = { words: string[]; codes: ReadonlySet<string> };

/** The longest phrases, from left to right, each once. */
function findPhrases(tokens: readonly Token[], index: CategoryIndex): Phrase[] {
  const found = new Map<string, Phrase>();
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, index);
    if (phrase) found.set(phrase.words.join(" "), phrase);
    at += phrase?.words.length ?? 1;
  }
  return [...found.values()];
}

function phraseAt(tokens: readonly Token[], at: number, index: CategoryIndex): Phrase | null {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ word }) => word);
    const key = foldKey(words);
    const codes = index.get(key) ?? (length === 1 ? index.get(stem(key)) : undefined);
    if (codes) return { words, codes };
  }
  return null;
}

/** "Gotnya", "kabelnya": the thing itself. */
const stem = (key: string) => (key.length > 5 ? key.replace(/nia$/, "") : key);
