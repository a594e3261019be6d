import { foldKey, readTokens } from "../place/tokens";

/** Spellings of messages that no rule of sound reaches, written out. */
const slang = new Map(
  (
    "aer=air bis=bus duit=uang dtg=datang ijo=hijau kmr=kamar lalin=lalu+lintas lmpu=lampu mbl=mobil mcet=macet " +
    "mtr=motor nutup=tutup nutupin=tutup ortu=orang+tua pkir=parkir rsk=rusak smph=sampah srg=sering tdr=tidur tlp=telepon trotoir=trotoar"
  )
    .split(" ")
    .map((pair): [string, string[]] => {
      const [word = "", meaning = ""] = pair.split("=");
      return [word, meaning.split("+")];
    }),
);

/** Words that say nothing about the subject. */
const empty = new Set(
  (
    "a an the is are was to in on at of for my our and or not no it this that there with from please very by be " +
    "yang di ke dari dan atau ada ini itu untuk dengan pada juga sudah sdh udah udh belum blm tidak tdk gak ga gk " +
    "nggak ngga enggak kagak tak saya aku kami kita tolong tlg mohon pak bu min bgt banget sekali sangat nya si sih " +
    "dong deh nih tuh kok lagi lg terus trs buat bikin sama kalo kalau karena krn jadi aja saja bisa dekat depan " +
    "gan bang kak yg dgn utk sampai sampe agar supaya segera mau minta lapor laporan melapor datang masalah lama sir madam dear"
  ).split(" "),
);

/** The telling words of a query or text, folded to one spelling each. */
export function readSubjectWords(text: string): string[] {
  const words = readTokens(text).flatMap(({ word }) => slang.get(word) ?? [word]);
  const telling = words.filter((word) => /^[a-z]/.test(word) && !empty.has(word));
  return (telling.length > 0 ? telling : words).map((word) => foldKey([word]));
}
