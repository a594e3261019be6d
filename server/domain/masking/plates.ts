import { findPassages, type Passage, type PersonalSpan, wordsBefore } from "./span";

const regions =
  /^(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[AB]?|R|S|T|W|Z)$/i;
const plate = /(?<![\w.])([a-z]{1,2})[ .-]{0,2}(\d{1,4})[ .-]{0,2}([a-z]{1,3})(?![\w-])/gi;

const vehicles = new Set(
  "plat pelat nopol polisi motor mobil kendaraan truk angkot taksi avanza xenia innova pickup ojol sepeda".split(
    " ",
  ),
);
/** What has a letter and a number too. */
const others = new Set(
  "blok gang gg jalan jl no nomor lantai lt gedung tower rute koridor kav kavling kode halte rt rw pintu tipe type seri unit kamar ruang rumah ruko kios zona peron stasiun kelas nomer tol".split(
    " ",
  ),
);
/** Units and short words that follow a number. */
const followers = new Set(
  "m km cm mm l lt kg gr g w kw v kv va a rb jt rt rw no nmr pm am di ke dr dan ini itu yg tdk ya an hal per s d x pcs org hr jam bln thn tgl jl gg kav wib mdpl pk up hp wa mw ha bus pos itu aja ada lg ga gak dg dgn utk krn sdh dll dst the and of to in is we at box brt".split(
    " ",
  ),
);

/** Number plates: a region's letters, up to four digits and up to three letters. */
export function findPlates(text: string): PersonalSpan[] {
  return findPassages(text, plate)
    .filter((found) => isPlate(text, found))
    .map(({ from, to }) => ({ kind: "plate", from, to }));
}

function isPlate(text: string, { text: written, from }: Passage): boolean {
  const letters = written.match(/[a-z]+/gi) ?? [];
  const [region = "", series = ""] = letters;
  const digits = written.replace(/\D/g, "");
  if (!regions.test(region) || digits.startsWith("0")) return false;
  const before = wordsBefore(text, from, 3);
  const word = before.find((one) => vehicles.has(one) || others.has(one));
  if (word !== undefined && vehicles.has(word))
    return !followers.has(series.toLowerCase()) || isCapital(written);
  if (before[0] !== undefined && others.has(before[0])) return false;
  if (followers.has(series.toLowerCase()))
    return isCapital(written) && digits.length > 2 && series.length > 1;
  return isCapital(written) ? digits.length > 2 || series.length > 1 : digits.length > 2 && series.length > 1;
}

const isCapital = (written: string) => written === written.toUpperCase();
