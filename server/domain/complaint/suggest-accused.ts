import type { AccusableUnit } from "../staff/accusable";
import type { UnitKind } from "../staff/role";

/** What the words of a complaint may accuse: kinds of unit near its position, or one agency by its code. */
type AccusedHint = { kind: UnitKind } | { code: string };

type Cue = { words: RegExp; hint: AccusedHint };

/** Titles and offices. */
const offices: readonly Cue[] = [
  { words: /\b(pak|bu|ibu|bapak)?\s?lurah\b|\bkelurahan(nya)?\b/, hint: { kind: "kelurahan" } },
  { words: /\bcamat\b|\bkecamatan(nya)?\b/, hint: { kind: "kecamatan" } },
  { words: /\bwali ?kota\b/, hint: { kind: "kota" } },
  { words: /\bsatpol( ?pp)?\b|\btrantib\b/, hint: { code: "satpol-pp" } },
  { words: /\bdishub\b|\bdinas perhubungan\b|\bjuru parkir dinas\b/, hint: { code: "dinas-perhubungan" } },
  { words: /\bdukcapil\b/, hint: { code: "dinas-dukcapil" } },
  { words: /\bpuskesmas\b|\bdinkes\b/, hint: { code: "dinas-kesehatan" } },
  { words: /\b(kepala sekolah|kepsek)\b|\bdisdik\b/, hint: { code: "dinas-pendidikan" } },
  { words: /\bdinsos\b|\bdinas sosial\b/, hint: { code: "dinas-sosial" } },
  { words: /\binspektorat\b/, hint: { code: "inspektorat" } },
  { words: /\bbiro pemerintahan\b|\bpetugas (crm|pengaduan)\b/, hint: { code: "biro-pemerintahan" } },
];

/** Faults of people in office, not of streets. */
const faults =
  /\boknum\b|\bpungli\b|\bpungutan liar\b|\b(minta|meminta|diminta|dimintai|minta-minta) (uang|duit|bayaran|imbalan|rokok)\b|\b(suap|menyuap|disuap|sogok|korupsi|gratifikasi|calo)\b|\b(memukul|dipukul|memukuli|dipukuli|mengancam|diancam|memaki|dimaki|membentak|dibentak|melecehkan|dilecehkan|merampas|memeras|diperas)\b|\buang (pelicin|damai|rokok)\b/;

/** An official without an office is one of the place. */
const unnamed = /\bpetugas\b|\boknum\b|\bpungli\b/;

/** Whom a text seems to accuse; nobody without a fault of an official and an office. */
export function hintsOf(text: string): AccusedHint[] {
  const words = text.toLowerCase().replace(/\s+/g, " ");
  if (!faults.test(words)) return [];
  const found = offices.filter((cue) => cue.words.test(words)).map(({ hint }) => hint);
  if (found.length > 0) return found;
  return unnamed.test(words) ? [{ kind: "kelurahan" }] : [];
}

const shown = 3;

/** The units that a text seems to accuse, near a kelurahan; the likeliest first, at most three. */
export function suggestAccused(
  text: string,
  kelurahanCode: string | null,
  units: readonly AccusableUnit[],
): AccusableUnit[] {
  const found = hintsOf(text).flatMap((hint) => {
    const unit = units.find((one) =>
      "code" in hint ? one.code === hint.code : isNear(one, hint.kind, kelurahanCode),
    );
    return unit ?? [];
  });
  return [...new Set(found)].slice(0, shown);
}

const isNear = ({ kind, areaCode }: AccusableUnit, wanted: UnitKind, kelurahanCode: string | null) =>
  kind === wanted && areaCode !== null && (kelurahanCode?.startsWith(areaCode) ?? false);
