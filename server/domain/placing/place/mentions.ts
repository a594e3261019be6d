import { type Gazetteer, shortestFuzzy, type Term, withoutOne } from "./gazetteer";
import { foldKey, type Token } from "./tokens";
import { denials, directions, joiners, namesakes, streetPrefixes } from "./words";

export type Mention = {
  term: Term;
  /** The confidence in this mention in its context, 0 to 1. */
  trust: number;
  shares: ReadonlyMap<string, number>;
  /** Names one kelurahan, as the place and not as a direction or by an everyday word. */
  isPlain: boolean;
};

const longest = 5;
const marked = 0.97;

/** Every name of the gazetteer in a text, longest first, each interpreted by the words before it. */
export function findMentions(tokens: readonly Token[], gazetteer: Gazetteer): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = termAt(tokens, at, gazetteer);
    if (found)
      mentions.push(
        ...readMention(
          found,
          tokens.slice(Math.max(0, at - 3), at).map(({ word }) => word),
          gazetteer,
        ),
      );
    at += found?.length ?? 1;
  }
  return mentions;
}

type TermMatch = { term: Term; length: number; isMisspelt: boolean; firstWord: string };

function termAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): TermMatch | null {
  const reach = reachOf(tokens, at);
  for (let length = reach; length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ word }) => word);
    const term = gazetteer.terms.get(foldKey(words));
    if (term && isName(words)) return { term, length, isMisspelt: false, firstWord: words[0] ?? "" };
  }
  for (let length = Math.min(reach, 3); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ word }) => word);
    const term = misspelt(words, gazetteer);
    if (term) return { term, length, isMisspelt: true, firstWord: words[0] ?? "" };
  }
  return null;
}

function reachOf(tokens: readonly Token[], at: number): number {
  let reach = 1;
  while (reach < longest && tokens[at + reach] && !tokens[at + reach]?.isStart) reach += 1;
  return Math.min(reach, tokens.length - at);
}

/** "ke" and "Bon" are no name although their letters are one. */
const isName = (words: readonly string[]) => !words.some((word) => joiners.has(word));

/** One letter too many, too few or different, or two swapped; never the first. */
function misspelt(words: readonly string[], { terms, nearly }: Gazetteer): Term | null {
  const key = foldKey(words);
  if (key.length < shortestFuzzy || !isName(words)) return null;
  for (const form of withoutOne(key)) {
    const near = nearly.get(form)?.find((one) => one[0] === key[0] && isOneApart(one, key));
    if (near) return terms.get(near) ?? null;
  }
  return null;
}

function isOneApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === `${right[1]}${right[0]}`;
}

function readMention(
  { term, isMisspelt, firstWord }: TermMatch,
  before: readonly string[],
  gazetteer: Gazetteer,
): Mention[] {
  const [last, second] = [before.at(-1) ?? "", before.at(-2) ?? ""];
  if (denials.has(last) || denials.has(second)) return [];
  const sure = isMisspelt ? 0.93 : 1;
  if (last === "kelurahan" || last === "lurah") {
    const code = term.kelurahanCode;
    if (code) return [plainMention(term, new Map([[code, 1]]), marked * sure)];
    return [{ term, trust: Math.max(term.trust, 0.9) * sure, shares: term.shares, isPlain: false }];
  }
  if (last === "kecamatan" || last === "camat")
    return [{ term, trust: 0.95 * sure, shares: around(term, gazetteer), isPlain: false }];
  if (term.kind === "outside") return [outsideMention(term, [last, second], sure)];
  if (directions.has(last) || (last === "raya" && directions.has(second)))
    return [{ term, trust: term.trust * 0.3, shares: term.shares, isPlain: false }];
  if (term.kind === "landmark" || term.kind === "kota")
    return [plainMention(term, term.shares, term.trust * sure)];
  if (streetPrefixes.has(last) && firstWord !== "jalan")
    return [
      {
        term,
        trust: Math.max(0.35, term.trust * 0.7) * sure,
        shares: spread(term, gazetteer, 0.55),
        isPlain: false,
      },
    ];
  if (namesakes.has(last))
    return [
      {
        term,
        trust: Math.max(0.5, term.trust * 0.85) * sure,
        shares: spread(term, gazetteer, 0.75),
        isPlain: false,
      },
    ];
  if (last === "hari" || last === "orang") return [];
  return [plainMention(term, term.shares, term.trust * sure)];
}

function plainMention(term: Term, shares: ReadonlyMap<string, number>, trust: number): Mention {
  const best = Math.max(...shares.values());
  return { term, trust, shares, isPlain: best > 0.85 && trust > 0.75 };
}

/** "Jalan Raya Bekasi" and "arah Depok" are in Jakarta. */
function outsideMention(term: Term, before: readonly string[], sure: number): Mention {
  const isWay = before.some(
    (word) => directions.has(word) || streetPrefixes.has(word) || word === "dari" || word === "warga",
  );
  return { term, trust: term.trust * (isWay ? 0.1 : sure), shares: term.shares, isPlain: false };
}

/** All of a kecamatan equally; a kelurahan of its name elsewhere is not meant. */
function around(term: Term, gazetteer: Gazetteer): ReadonlyMap<string, number> {
  if (term.kind === "kelurahan") return spread(term, gazetteer, 0.4);
  if (term.kind !== "kecamatan") return term.shares;
  const codes = [...term.shares.keys()];
  const inside = codes.filter(
    (code) => codes.filter((one) => one.slice(0, 8) === code.slice(0, 8)).length > 1,
  );
  return new Map(inside.map((code) => [code, 1 / inside.length]));
}

/** A kelurahan's own share, and the rest evenly over its kecamatan. */
function spread(term: Term, { codes }: Pick<Gazetteer, "codes">, own: number): ReadonlyMap<string, number> {
  const code = term.kelurahanCode;
  if (!code || term.kind !== "kelurahan") return term.shares;
  const others = codes.filter((one) => one !== code && one.startsWith(code.slice(0, 8)));
  return new Map([[code, own], ...others.map((one) => [one, (1 - own) / others.length] as const)]);
}
