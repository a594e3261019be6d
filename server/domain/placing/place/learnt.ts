import type { Term } from "./gazetteer";
import { foldKey, readTokens } from "./tokens";
import { enders, markers } from "./words";

const longestName = 3;
const mostChains = 12;
const leastCount = 2;

/**
 * The place terms of a text, to be learnt and looked up: a marker and the one to three words after it, folded ("jalan
 * mawar", "jalan mawar tiga"). One chain for each marker, shortest first.
 */
export function readPlaceTerms(text: string): string[][] {
  const tokens = readTokens(text);
  const chains: string[][] = [];
  for (const [at, { word }] of tokens.entries()) {
    if (!markers.has(word)) continue;
    const chain: string[] = [];
    for (let length = 1; length <= longestName; length += 1) {
      const next = tokens[at + length];
      if (!next || next.isStart || enders.has(next.word) || markers.has(next.word)) break;
      chain.push(`${word} ${foldKey(tokens.slice(at + 1, at + 1 + length).map((one) => one.word))}`);
    }
    if (chain.length > 0) chains.push(chain.filter((term) => term.length - word.length > 3));
  }
  return chains.filter((chain) => chain.length > 0).slice(0, mostChains);
}

type LearntCount = { term: string; kelurahanCode: string; count: number };

/** Terms with the counts of earlier complaints: of each chain the longest known; the more often, the more confident. */
export function learntTerms(chains: readonly (readonly string[])[], rows: readonly LearntCount[]): Term[] {
  return chains.flatMap((chain) => {
    const known = chain.toReversed().find((term) => countOf(term, rows) >= leastCount);
    return known
      ? [
          toTerm(
            known,
            rows.filter(({ term }) => term === known),
          ),
        ]
      : [];
  });
}

const countOf = (term: string, rows: readonly LearntCount[]) =>
  rows.filter((row) => row.term === term).reduce((sum, { count }) => sum + count, 0);

function toTerm(name: string, rows: readonly LearntCount[]): Term {
  const sum = rows.reduce((total, { count }) => total + count, 0);
  return {
    name,
    kind: "learnt",
    shares: new Map(rows.map(({ kelurahanCode, count }) => [kelurahanCode, count / sum])),
    trust: (0.9 * sum) / (sum + 2),
    kelurahanCode: null,
  };
}
