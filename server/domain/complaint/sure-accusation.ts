/** People in office, by title or by their office: who acts, not where. */
const titles =
  /\b(?:(?:pak|bu|ibu|bapak) )?(?:lurah|camat|wali ?kota|seklur|sekcam|kadis|kasudin|kasatpel|kepsek|satpol(?: pp)?|trantib|dishub|kepala (?:dinas|suku dinas|sudin|seksi|puskesmas|sekolah))\b|\b(?:oknum|petugas|pegawai|staf|pejabat|aparat|asn|pns|anggota|orang)(?: (?:petugas|pegawai|staf|pejabat|dari|di|loket|kantor|bagian|pelayanan)){0,4} (?:lurah|camat|kelurahan|kecamatan|satpol(?: pp)?|dishub|dinas|sudin|suku dinas|dukcapil|puskesmas|dinkes|disdik|dinsos|inspektorat|biro pemerintahan|pengaduan|ptsp|pemda|pemprov)\b/g;

const acts =
  /\b(?:minta|meminta|minta-minta|mintain|memungut|malak|menerima|terima) (?:uang|duit|bayaran|imbalan|jatah|setoran|pelicin|suap|sogokan|gratifikasi)(?! (?:kembali|ganti|santunan|kerohiman|kas))\b|\b(?:pungli|pungutan liar|memeras|korupsi)\b/g;

const sufferings =
  /\b(?:diminta|dimintai|dimintain|dipungut|dipalak) (?:uang|duit|bayaran|imbalan|jatah|setoran|pelicin)\b|\b(?:diperas|dipalak|dipungli)\b/g;

/** Before a title: who is asked or told, a place, or somebody who only pretends. */
const addressed =
  /^(?:ke|kepada|pada|lapor|melapor|menghadap|menemui|bertemu|dengan|dari|untuk|buat|mohon|tolong|yth|halo|mengaku|ngaku|mengatasnamakan|bukan|mantan|kantor|depan|rumah|di|dekat|sebelah|mendukung|soal|tentang)$/;

/** Between the words of an accusation: another person, a denial, a wish, or news of a fault that others made. */
const apart =
  /^(?:tidak|tak|gak|nggak|belum|bukan|jangan|tanpa|anti|bebas|bersih|tolak|menolak|lawan|cegah|mencegah|berantas|memberantas|tindak|menindak|ditindak|tertibkan|menertibkan|larang|melarang|razia|tangkap|menangkap|atasi|mengatasi|usir|mengusir|imbau|mengimbau|kata|bilang|bahas|lapor|melapor|dilapori|tahu|melihat|mendengar|soal|tentang|dari|karena|supaya|agar|kalau|jika|untuk|tolong|mohon|harap|ada|banyak|preman|warga|rt|rw|tukang|juru|parkir|jukir|pengamen|pengemis|pedagang|calo|ormas|panitia|tetangga|polisi|satpam|anak|pemuda|mereka)$/;

const furthest = { act: 4, by: 6 };
const [title, act, suffering] = ["<title>", "<act>", "<suffering>"];

/** Whether the words surely accuse an official: a title and what they took, in one clause, with nothing apart between. */
export function isSureAccusation(text: string): boolean {
  const clauses = text.toLowerCase().split(/[.,;:!?()\n]/);
  return clauses.some((clause) => accuses(wordsOf(clause)));
}

const wordsOf = (clause: string): string[] =>
  clause
    .replace(/\s+/g, " ")
    .replace(sufferings, suffering)
    .replace(acts, act)
    .replace(titles, title)
    .split(" ")
    .filter(Boolean);

function accuses(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (word === title) return !addressed.test(words[index - 1] ?? "") && takes(words, index);
    return (word === suffering || word === act) && isDoneBy(words, index);
  });
}

/** "Pak lurah … minta uang". */
function takes(words: readonly string[], from: number): boolean {
  const next = words.slice(from + 1, from + 2 + furthest.act);
  const end = next.findIndex((word) => apart.test(word) || word === title);
  return (end < 0 ? next : next.slice(0, end)).includes(act);
}

/** "Dimintai uang … oleh pak lurah". */
function isDoneBy(words: readonly string[], from: number): boolean {
  const next = words.slice(from + 1, from + 2 + furthest.by);
  const end = next.findIndex((word) => apart.test(word));
  const near = end < 0 ? next : next.slice(0, end);
  return near.some((word, index) => (word === "oleh" || word === "sama") && near[index + 1] === title);
}
