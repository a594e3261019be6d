import type { EvidenceKind } from "../guess";
import { outsideNames } from "./outside";
import { foldKey, readTokens } from "./tokens";
import { everydayNames, sharedBeginnings } from "./words";

type GazetteerName = {
  code: string;
  name: string;
  level: "kota" | "kecamatan" | "kelurahan";
  aliases: readonly string[];
};
/** A well-known street or landmark, and its kelurahan; several lines when it is in several. */
type LandmarkName = { name: string; kelurahanCode: string };

/** The class besides the kelurahan: outside Jakarta. */
export const outsideCode = "outside";

export type Term = {
  name: string;
  kind: EvidenceKind;
  /** The kelurahan that it may mean, each with its share; they sum to 1. */
  shares: ReadonlyMap<string, number>;
  /** The confidence in the bare name, 0 to 1. */
  trust: number;
  /** The kelurahan of exactly this name, if there is one. */
  kelurahanCode: string | null;
};

export type Gazetteer = {
  terms: ReadonlyMap<string, Term>;
  /** Names with one letter left out, for misspellings. */
  nearly: ReadonlyMap<string, readonly string[]>;
  codes: readonly string[];
};

const trustOf = {
  kelurahan: 0.93,
  everyday: 0.08,
  everydayKecamatan: 0.4,
  kecamatan: 0.9,
  kota: 0.85,
  landmark: 0.9,
  street: 0.72,
  outside: 0.9,
};
/** The share of texts with "Menteng" that mean the kelurahan and not the kecamatan of the name. */
const shareOfNamesake = 0.5;
/** Kelurahan Jatinegara is in Cakung: a text with "Jatinegara" rarely means it. */
const shareOfStranger = 0.2;
export const shortestFuzzy = 7;

/** All names that a message may contain, by folded spelling. Pure; about 3,000 terms. */
export function buildGazetteer(
  areas: readonly GazetteerName[],
  landmarks: readonly LandmarkName[],
): Gazetteer {
  const kelurahan = areas.filter(({ level }) => level === "kelurahan");
  const terms = new Map<string, Term>();
  const add = (name: string, term: Term) => {
    for (const key of spellings(name)) if (!terms.has(key)) terms.set(key, term);
  };
  for (const term of [...areaTerms(areas, kelurahan), ...beginnings(areas, kelurahan)])
    for (const name of [term.name, ...term.aliases]) add(name, term);
  for (const term of landmarkTerms(landmarks)) addLandmark(term, terms, add);
  for (const name of outsideNames)
    add(name, { ...plain(name, "outside", [outsideCode], trustOf.outside), kelurahanCode: null });
  return { terms, nearly: leaveOneOut(terms), codes: kelurahan.map(({ code }) => code) };
}

type NamedTerm = Term & { aliases: readonly string[] };

const plain = (name: string, kind: EvidenceKind, codes: readonly string[], trust: number): Term => ({
  name,
  kind,
  shares: evenly(codes),
  trust,
  kelurahanCode: codes.length === 1 && kind === "kelurahan" ? (codes[0] ?? null) : null,
});

const evenly = (codes: readonly string[]) => new Map(codes.map((code) => [code, 1 / codes.length]));

function areaTerms(areas: readonly GazetteerName[], kelurahan: readonly GazetteerName[]): NamedTerm[] {
  const wider = areas.filter(({ level }) => level !== "kelurahan");
  const keys = new Map(kelurahan.map((one) => [foldKey(wordsOf(one.name)), one]));
  const larger = wider.map((area): NamedTerm => {
    const inside = kelurahan.filter(({ code }) => code.startsWith(area.code)).map(({ code }) => code);
    const namesake = area.level === "kecamatan" ? keys.get(foldKey(wordsOf(area.name))) : undefined;
    const name = area.name.replace(/^(Kota|Kabupaten) Administrasi /, "");
    const trust = everydayNames.has(name.toLowerCase()) ? trustOf.everydayKecamatan : trustOf[area.level];
    const term = plain(name, area.level, inside, trust);
    if (!namesake) return { ...term, kelurahanCode: null, aliases: area.aliases };
    const own = inside.includes(namesake.code) ? shareOfNamesake : shareOfStranger;
    const shares = new Map(inside.map((code) => [code, (1 - own) / inside.length]));
    shares.set(namesake.code, (shares.get(namesake.code) ?? 0) + own);
    return { ...term, shares, kelurahanCode: namesake.code, aliases: [...area.aliases, ...namesake.aliases] };
  });
  const exact = kelurahan.map((area) => ({
    ...plain(
      area.name,
      "kelurahan",
      [area.code],
      everydayNames.has(area.name.toLowerCase()) ? trustOf.everyday : trustOf.kelurahan,
    ),
    aliases: area.aliases,
  }));
  return [...larger, ...exact];
}

/** "Tebet" stands for Tebet Barat and Tebet Timur, "Kebayoran" for all of Lama and Baru. */
function beginnings(areas: readonly GazetteerName[], kelurahan: readonly GazetteerName[]): NamedTerm[] {
  const found = new Map<string, Set<string>>();
  for (const area of areas.filter(({ level }) => level !== "kota")) {
    const words = wordsOf(area.name);
    for (let length = 1; length < words.length; length += 1) {
      const start = words.slice(0, length).join(" ");
      if (length === 1 && sharedBeginnings.has(start)) continue;
      const codes = found.get(start) ?? new Set();
      for (const { code } of kelurahan) if (code.startsWith(area.code)) codes.add(code);
      found.set(start, codes);
    }
  }
  return [...found].map(([start, codes]) => {
    const name = start.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    const trust = everydayNames.has(start) ? trustOf.everyday : trustOf.kecamatan;
    return { ...plain(name, "kecamatan", [...codes], trust), kelurahanCode: null, aliases: [] };
  });
}

function landmarkTerms(landmarks: readonly LandmarkName[]): Term[] {
  const codes = new Map<string, string[]>();
  for (const { name, kelurahanCode } of landmarks)
    codes.set(name, [...(codes.get(name) ?? []), kelurahanCode]);
  return [...codes].map(([name, inside]) => {
    const isStreet = /^jalan /i.test(name);
    return {
      ...plain(name, "landmark", inside, isStreet ? trustOf.street : trustOf.landmark),
      kelurahanCode: null,
    };
  });
}

/** A street is named with and without "jalan"; the second only where nothing else has the name. */
function addLandmark(term: Term, terms: Map<string, Term>, add: (name: string, term: Term) => void): void {
  for (const key of spellings(term.name)) if (terms.get(key)?.kind !== "kelurahan") terms.set(key, term);
  const bare = term.name.replace(/^jalan (raya )?(\w{1,2} )?/i, "");
  if (bare !== term.name && bare.length >= 6) add(bare, { ...term, trust: term.trust * 0.8 });
}

const wordsOf = (name: string) => readTokens(name).map(({ word }) => word);

const shortForms: Record<string, readonly string[]> = {
  utara: ["ut"],
  selatan: ["sel"],
  timur: ["tim"],
  barat: ["bar"],
  kebon: ["kb"],
  tanjung: ["tg"],
  pasar: ["ps"],
  kelapa: ["klp"],
  cempaka: ["cemp"],
  pulo: ["pulau"],
  duren: ["durian"],
  kramat: ["keramat"],
  mangga: ["mgg"],
  gunung: ["gn"],
  kampung: ["kamp"],
};

/** The folded spellings of a name, with the usual abbreviations of its words. */
function spellings(name: string): string[] {
  let all: string[][] = [[]];
  for (const word of wordsOf(name))
    all = all.flatMap((before) => [word, ...(shortForms[word] ?? [])].map((form) => [...before, form]));
  return [...new Set(all.map(foldKey))].filter((key) => key.length > 2);
}

function leaveOneOut(terms: ReadonlyMap<string, Term>): Map<string, string[]> {
  const nearly = new Map<string, string[]>();
  for (const key of terms.keys()) {
    if (key.length < shortestFuzzy) continue;
    for (const form of withoutOne(key)) nearly.set(form, [...(nearly.get(form) ?? []), key]);
  }
  return nearly;
}

/** The key itself and every key with one letter less. */
export function withoutOne(key: string): string[] {
  return [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))];
}
