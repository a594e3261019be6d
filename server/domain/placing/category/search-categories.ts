import { foldKey } from "../place/tokens";
import { everydayWords } from "./everyday-words";
import { searchSynonyms } from "./search-synonyms";
import { readSubjectWords } from "./search-words";
import { countEdits, listStems } from "./spelling";

export type SearchedCategory = {
  code: string;
  name: { id: string; en: string };
  keywords: readonly string[];
};
type Term = { code: string; words: readonly string[]; weight: number };
type CategorySearch = {
  terms: readonly Term[];
  /** Which terms have the word. */
  byWord: ReadonlyMap<string, ReadonlySet<number>>;
  /** Which words may have the stem. */
  byStem: ReadonlyMap<string, ReadonlySet<string>>;
  weightOf: (word: string) => number;
};
type FoundCategory = { code: string; score: number };

/** Of a long text only so many words are looked up. */
const mostWords = 80;
const mostFound = 8;
/** What fits less than this share of the best is no answer. */
const leastShare = 0.2;
/** A query may be half typed. A description has words of everything: it must hold nearly a whole term. */
const readings = {
  query: { leastCover: 0, shortestMisspelt: 4, mayBegin: true },
  description: { leastCover: 0.75, shortestMisspelt: 6, mayBegin: false },
};
type Reading = (typeof readings)["query"];

/** Names, synonyms and everyday words, ready to be searched. */
export function openCategorySearch(categories: readonly SearchedCategory[]): CategorySearch {
  const named = categories.flatMap(({ code, name, keywords }) => {
    const names = [name.id, ...name.id.split("/"), name.en, ...keywords];
    const phrases = [names, everydayWords[code] ?? [], searchSynonyms[code] ?? []];
    const all = phrases
      .flat()
      .map(readSubjectWords)
      .filter((words) => words.length > 0);
    return [...new Map(all.map((words) => [words.join(" "), words])).values()].map((words) => ({
      code,
      words,
    }));
  });
  const [byWord, byStem, codesOf] = [
    new Map<string, Set<number>>(),
    new Map<string, Set<string>>(),
    new Map<string, Set<string>>(),
  ];
  for (const [at, { code, words }] of named.entries()) {
    for (const word of new Set(words)) {
      addTo(byWord, word).add(at);
      addTo(codesOf, word).add(code);
    }
  }
  for (const word of byWord.keys()) {
    for (const stem of listStems(word)) addTo(byStem, stem).add(word);
  }
  const weightOf = (word: string) => Math.log(1 + categories.length / (codesOf.get(word)?.size ?? 1));
  const terms = named.map((term) => ({ ...term, weight: sum(term.words.map(weightOf)) }));
  return { terms, byWord, byStem, weightOf };
}

function addTo<Key, Value>(sets: Map<Key, Set<Value>>, key: Key): Set<Value> {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set);
  return set;
}

/** Categories by how well the words fit them, the best first; none where no word is known. */
export function searchCategories(
  text: string,
  search: CategorySearch,
  kind: keyof typeof readings,
): FoundCategory[] {
  const words = [...new Set(respace(readSubjectWords(text).slice(0, mostWords), search))];
  const reading = readings[kind];
  const matches = words.map((word) => matchWord(word, search, reading));
  const fits = fitTerms(matches, search);
  const total = sum(matches.map((match) => Math.max(0, ...match.values())));
  const scores = new Map<string, { byWord: number[]; whole: number }>();
  for (const [at, fit] of fits) {
    const term = search.terms[at];
    if (!term) continue;
    const cover = sum(fit) / term.weight;
    if (cover < reading.leastCover) continue;
    const known = scores.get(term.code) ?? { byWord: words.map(() => 0), whole: 0 };
    scores.set(term.code, {
      byWord: known.byWord.map((best, word) => Math.max(best, (fit[word] ?? 0) * cover)),
      whole: Math.max(known.whole, cover * (sum(fit) / total)),
    });
  }
  const ranked = [...scores]
    .map(([code, { byWord, whole }]) => ({ code, score: sum(byWord) / total + whole }))
    .sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * leastShare;
  return ranked.filter(({ score }) => score >= least).slice(0, mostFound);
}

/** Of each term how much each word of the text says for it. */
function fitTerms(matches: readonly ReadonlyMap<string, number>[], { byWord }: CategorySearch) {
  const fits = new Map<number, number[]>();
  for (const [word, match] of matches.entries()) {
    for (const [known, says] of match) {
      for (const at of byWord.get(known) ?? []) {
        const fit = fits.get(at) ?? matches.map(() => 0);
        fit[word] = Math.max(fit[word] ?? 0, says);
        fits.set(at, fit);
      }
    }
  }
  return fits;
}

/** "Street light" is also looked up as one word, an unknown "streetlamp" as two. */
function respace(words: readonly string[], { byWord, byStem }: CategorySearch): string[] {
  const pairs = words.map((word, at) => foldKey([word, words[at + 1] ?? ""]));
  const parts = words.flatMap((word) => {
    if (byStem.has(word)) return word;
    const cut = [...word].findIndex(
      (_, at) => at > 2 && byWord.has(word.slice(0, at)) && byWord.has(word.slice(at)),
    );
    return cut > 0 ? [word.slice(0, cut), word.slice(cut)] : word;
  });
  return [...parts, ...pairs.filter((pair) => byWord.has(pair))];
}

/** Known words that the typed one may mean, with what each says: exact, of one stem, its beginning, or misspelt. */
function matchWord(word: string, search: CategorySearch, reading: Reading): Map<string, number> {
  const { byWord, byStem, weightOf } = search;
  const found = new Map<string, number>();
  const add = (known: string, share: number) =>
    found.set(known, Math.max(found.get(known) ?? 0, share * weightOf(known)));
  for (const stem of listStems(word)) for (const known of byStem.get(stem) ?? []) add(known, 0.85);
  if (byWord.has(word)) add(word, 1);
  if (word.length < 3) return found;
  const isKnown = found.size > 0;
  for (const known of byWord.keys()) {
    if (reading.mayBegin && known.startsWith(word)) add(known, 0.4 + (0.5 * word.length) / known.length);
    else if (!isKnown && word.length >= reading.shortestMisspelt) {
      const edits = countMisspelling(word, known);
      if (edits > 0) add(known, edits === 1 ? 0.7 : 0.45);
    }
  }
  return found;
}

/** 1 or 2 edits that the length allows; 0 for another word. */
function countMisspelling(word: string, known: string): number {
  if (known.length < 3) return 0;
  if (word[0] !== known[0] && word[0] !== known[1] && word[1] !== known[0]) return 0;
  const most = word.length < 7 ? 1 : 2;
  const edits = countEdits(word, known, most);
  return edits > most ? 0 : edits;
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
