import { demonstrationPassword } from "./password";

/** Words that guesses of officers' passwords in Jakarta begin with, beside the published dictionaries. */
export const localWords: readonly string[] = [
  demonstrationPassword,
  ..."jakarta dki dkijakarta betawi batavia monas persija macankemayoran balaikota pemprov pemda pemprovdki".split(
    " ",
  ),
  ..."cepatrespon cepat respon crm jaki qlue laporan warga aduan pengaduan pelayanan".split(" "),
  ..."kelurahan kecamatan kota lurah camat walikota gubernur petugas verifikator inspektorat biro dinas sudin".split(
    " ",
  ),
  ..."katasandi sandi rahasia passwordku masuk bismillah alhamdulillah merdeka garuda pancasila nusantara".split(
    " ",
  ),
  ..."sayang sayangku cintaku anakku ibuku mamaku ayahku keluarga bunda".split(" "),
  ..."gambir menteng tebet cikini kemayoran senen tanahabang cilandak kebayoran pulogadung cakung kalideres".split(
    " ",
  ),
];
