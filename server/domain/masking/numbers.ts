import {
  digitsOf,
  findPassages,
  type Passage,
  type PersonalSpan,
  wordsAfter,
  wordsBefore,
  wordsInClause,
} from "./span";

/** A mobile number from Indonesia or abroad, in groups or in one piece; a letter O for the first zero. */
const mobile =
  /(?<!\d)(?<!\d[.,])(?:\(?\+\(?62\)?[ .-]?(?:\(?0\)?)?|\(?62\)?[ -]?|\(?[0oO][ -]?)8 ?[1-35-9](?:[ .\-–()]{0,3}\d){7,10}(?!\d)/g;
/** A landline with its area code: three digits for the largest cities, four elsewhere. */
const landline =
  /(?<!\d)(?<!\d[.,/-])\(?(?:\+62\)?[ .-]?\(?|0)(?:2[1249]|31|61|[2-79]\d{2})\)?[ .-]{0,2}(?:[2-9]\d{2,3}[ .-]?\d{3,4}|[2-9]\d[ .-]\d{2}[ .-]\d{2}(?:[ .-]\d{2})?|[2-9]\d{2}[ .-]\d{2}[ .-]\d{2})(?!\d)/g;
/** A mobile number without its first zero. */
const bareMobile = /(?<![\d.,])8[1-35-9](?:[ -]?\d){7,10}(?!\d)/g;
const longNumber = /(?<!\d)(?<!\d[.,])\d(?:[ .-]?\d){7,18}(?!\d)/g;
/** Looks ahead, so that a number before does not hide the one that matters. */
const sixteen = /(?<!\d)(?=(\d(?:[ .-]?\d){15})(?!\d))/g;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const contacts = listed(
  "wa hp tlp telp telpon telepon telephone phone whatsapp wassap nomer hubungi kontak call sms handphone ponsel dihubungi chat gopay ovo dana shopeepay",
);
const banks = listed(
  "bca bni bri btn bsi mandiri cimb danamon permata jago seabank ocbc maybank panin mega bukopin muamalat dki blu jenius rek rekening norek va virtual account",
);
const owners = listed("an atas");
const identities = listed("nik ktp kk npwp sim bpjs paspor keluarga kependudukan");
/** What else has a long number of its own. */
const numbered = listed(
  "tiket resi meter meteran pelanggan idpel kontrak tiang seri faktur surat aset inventaris gardu laporan pengaduan aduan order pesanan invoice trafo imei barang koordinat dokumen",
);

/** What a number is called: by the nearest word before it that says so. */
function meaningOf(text: string, { from }: Passage, count: number, ...sets: readonly ReadonlySet<string>[]) {
  const near = wordsInClause(text, from, count).length;
  const words = wordsBefore(text, from, count);
  const at = words.findIndex(
    (word, index) => sets.some((set) => set.has(word)) || (index < near && numbered.has(word)),
  );
  return at < 0 ? null : (sets.find((set) => set.has(words[at] ?? "")) ?? numbered);
}

/** Without a single digit at the end that belongs to the words after it. */
const withoutTail = (found: Passage): Passage => {
  const hasTail = /\d\d \d$/.test(found.text) && digitsOf(found.text).length > 11;
  return hasTail ? { ...found, to: found.to - 2 } : found;
};

const isAmount = (written: string) => /^\d{1,3}(?:[. ]\d{3})+$/.test(written);
const isMoment = (written: string) =>
  /^(?:\d{1,2}[-. ]\d{1,2}[-. ]\d{4}|\d{4}[-. ]\d{2}[-. ]\d{2})(?!\d)/.test(written);

export function findPhones(text: string): PersonalSpan[] {
  const isContact = (found: Passage) => meaningOf(text, found, 3, contacts, banks) === contacts;
  const isNumbered = (found: Passage) => meaningOf(text, found, 3, contacts) === numbered;
  const whole = [...findPassages(text, mobile), ...findPassages(text, landline)]
    .filter((found) => !isNumbered(found) && !isMoment(found.text))
    .map(withoutTail);
  const bare = findPassages(text, bareMobile).filter(isContact);
  return [...whole, ...bare].map(({ from, to }) => ({ kind: "phone", from, to }));
}

/** The first two digits of the codes of all provinces. */
const provinces = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;
const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Province, regency and district, the birthday with 40 added to a woman's day, and a serial number. */
function isNik(digits: string): boolean {
  if (digits.length !== 16 || !provinces.test(digits)) return false;
  const [regency = 0, district = 0, day = 0, month = 0] = [2, 4, 6, 8].map((at) =>
    Number(digits.slice(at, at + 2)),
  );
  const born = day > 40 ? day - 40 : day;
  const isDate = born >= 1 && born <= (longestMonth[month - 1] ?? 0);
  return isDate && regency >= 1 && district >= 1 && digits.slice(12) !== "0000";
}

/** Identity numbers: a valid NIK anywhere, and any long number that is called one, which people often mistype. */
export function findIdentities(text: string): PersonalSpan[] {
  const valid = findPassages(text, sixteen).filter((found) => isNik(digitsOf(found.text)));
  const named = findPassages(text, longNumber)
    .map(withoutTail)
    .filter(
      (found) =>
        digitsOf(found.text).length >= 12 &&
        !/^(?:0[2-9]|628)\d{8,12}$/.test(digitsOf(found.text)) &&
        !isMoment(found.text) &&
        meaningOf(text, found, 3, identities, contacts, banks) === identities,
    );
  return [...valid, ...named].map(({ from, to }) => ({ kind: "nik", from, to }));
}

/** Bank accounts: long numbers that a bank or an owner is named with. */
export function findAccounts(text: string): PersonalSpan[] {
  const isAccount = (found: Passage) => {
    const { text: written, to } = found;
    if (isAmount(written) || isMoment(written) || /^0[28]/.test(digitsOf(written))) return false;
    const before = meaningOf(text, found, 4, banks, contacts, identities);
    if (before !== null) return before === banks;
    const next = wordsAfter(text, to, 2);
    return digitsOf(written).length >= 10 && next.some((word) => banks.has(word) || owners.has(word));
  };
  return findPassages(text, longNumber)
    .map(withoutTail)
    .filter(isAccount)
    .map(({ from, to }) => ({ kind: "account", from, to }));
}
