import type { Evidence, PlaceCandidate, PlaceGuess } from "../guess";
import { type Gazetteer, outsideCode, type Term } from "./gazetteer";
import { findMentions, type Mention } from "./mentions";
import type { Token } from "./tokens";

const priorOfOutside = 0.02;
const sureFrom = 0.9;
const sayFrom = 0.02;
const mostCandidates = 3;

/**
 * The place of a message from the names in it: each is weighted by its confidence and shared out over the kelurahan
 * that it may mean, and several are multiplied (naive Bayes).
 * @param learnt terms of earlier complaints, see `learntTerms`
 */
export function guessPlace(
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  learnt: readonly Term[] = [],
): Pick<PlaceGuess, "places" | "outside"> {
  const mentions = onePerName([...findMentions(tokens, gazetteer), ...learnt.map(asMention)]);
  if (mentions.length === 0) return { places: [], outside: null };
  const posterior = weigh(mentions, gazetteer.codes);
  const ranked = [...posterior].filter(([code]) => code !== outsideCode).sort(([, a], [, b]) => b - a);
  const places = ranked
    .slice(0, mostCandidates)
    .filter(([, confidence]) => confidence >= sayFrom)
    .map(([code, confidence]) => toCandidate(code, confidence, mentions));
  return { places, outside: outsideOf(mentions, posterior.get(outsideCode) ?? 0) };
}

const asMention = (term: Term): Mention => ({
  term,
  trust: term.trust,
  shares: term.shares,
  isPlain: Math.max(...term.shares.values()) > 0.9 && term.trust > 0.8,
});

/** A repeated name is no second evidence; its better reading counts. */
function onePerName(mentions: readonly Mention[]): Mention[] {
  const byName = new Map<string, Mention>();
  for (const mention of mentions) {
    const known = byName.get(mention.term.name);
    if (!known || known.trust < mention.trust) byName.set(mention.term.name, mention);
  }
  return [...byName.values()];
}

function weigh(mentions: readonly Mention[], codes: readonly string[]): Map<string, number> {
  const prior = (1 - priorOfOutside) / codes.length;
  const classes = [...codes.map((code) => [code, prior] as const), [outsideCode, priorOfOutside] as const];
  const weights = classes.map(([code, before]) => {
    const factors = mentions.map(
      ({ trust, shares }) => (trust * (shares.get(code) ?? 0)) / before + 1 - trust,
    );
    return [code, factors.reduce((product, factor) => product * factor, before)] as const;
  });
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([code, weight]) => [code, weight / sum]));
}

function toCandidate(
  kelurahanCode: string,
  confidence: number,
  mentions: readonly Mention[],
): PlaceCandidate {
  const speaking = mentions.filter(({ shares }) => (shares.get(kelurahanCode) ?? 0) > 0);
  const against = mentions.some(
    ({ shares, trust, isPlain }) => isPlain && trust > 0.5 && !(shares.get(kelurahanCode) ?? 0),
  );
  const named = speaking.some(({ isPlain, shares }) => isPlain && (shares.get(kelurahanCode) ?? 0) > 0.85);
  return {
    kelurahanCode,
    confidence: Number(confidence.toFixed(3)),
    isSure: named && !against && confidence >= sureFrom,
    evidence: speaking
      .sort((a, b) => (b.shares.get(kelurahanCode) ?? 0) - (a.shares.get(kelurahanCode) ?? 0))
      .slice(0, 4)
      .map(({ term }): Evidence => ({ kind: term.kind, name: term.name })),
  };
}

function outsideOf(mentions: readonly Mention[], confidence: number): PlaceGuess["outside"] {
  const named = mentions.find(({ term }) => term.kind === "outside");
  if (!named || confidence < 0.3) return null;
  return { name: named.term.name, confidence: Number(confidence.toFixed(3)) };
}
