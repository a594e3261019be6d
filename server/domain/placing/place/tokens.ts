/** Abbreviations of text messages, and what compass points become when they are typed in haste. */
const meanings: Record<string, string> = {
  jl: "jalan",
  jln: "jalan",
  jlan: "jalan",
  jalanan: "jalanan",
  gg: "gang",
  kel: "kelurahan",
  kelrahan: "kelurahan",
  kelurhan: "kelurahan",
  kec: "kecamatan",
  kcmtn: "kecamatan",
  kp: "kampung",
  kmpg: "kampung",
  kampong: "kampung",
  psr: "pasar",
  kebun: "kebon",
  kbn: "kebon",
  stas: "stasiun",
  sta: "stasiun",
  rmh: "rumah",
  komp: "komplek",
  kompleks: "komplek",
  perum: "perumahan",
  dpn: "depan",
  dpan: "depan",
  dkt: "dekat",
  deket: "dekat",
  dket: "dekat",
  blkg: "belakang",
  blakang: "belakang",
  sbrg: "seberang",
  utr: "utara",
  utra: "utara",
  slt: "selatan",
  sltn: "selatan",
  slatan: "selatan",
  selatn: "selatan",
  tmr: "timur",
  tmur: "timur",
  timor: "timur",
  brt: "barat",
  brat: "barat",
  jkt: "jakarta",
  jakart: "jakarta",
  dr: "dari",
  yg: "yang",
  tj: "tanjung",
  tjg: "tanjung",
  pd: "pondok",
  pdk: "pondok",
};

/** Two words of one abbreviation. */
const pairs: Record<string, readonly string[]> = {
  jakbar: ["jakarta", "barat"],
  jaksel: ["jakarta", "selatan"],
  jakut: ["jakarta", "utara"],
  jaktim: ["jakarta", "timur"],
  jakpus: ["jakarta", "pusat"],
};

export type Token = {
  word: string;
  /** A comma or the end of a sentence is before it, so a name does not span it. */
  isStart: boolean;
};

/** The words of a text, without punctuation and accents, abbreviations written out; "jl.kebon sirih no.5" has five. */
export function readTokens(text: string): Token[] {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const tokens: Token[] = [];
  let end = 0;
  for (const match of plain.matchAll(/[a-z]+|\d+/g)) {
    const isStart = breaks(plain.slice(end, match.index), tokens.at(-1)?.word);
    end = match.index + match[0].length;
    const words = pairs[match[0]] ?? [meanings[match[0]] ?? match[0]];
    for (const [index, word] of words.entries()) tokens.push({ word, isStart: isStart && index === 0 });
  }
  return tokens;
}

const shortened = new Set(Object.values(meanings));

/** "jl. Sabang" is one name, "di Sabang. Barat" is none. */
function breaks(between: string, before: string | undefined): boolean {
  if (/[,;!?()\n:"]/.test(between)) return true;
  return /\.\s/.test(between) && !(before && (shortened.has(before) || before.length < 3));
}

/** One spelling for all: "Pal Meriam" and "Palmeriam", "Mulya" and "Mulia", "Djati" and "Jati", "Makassar" and "Makasar". */
export function foldKey(words: readonly string[]): string {
  return words
    .join("")
    .replaceAll("oe", "u")
    .replaceAll("dj", "j")
    .replaceAll("y", "i")
    .replaceAll("v", "p")
    .replace(/([a-z])\1/g, "$1");
}
