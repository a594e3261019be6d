/** Names of kelurahan that are common words: alone they mean nothing, after "kelurahan" they are the name. */
export const everydayNames = new Set(
  "tengah baru jati gunung dukuh karet bangka gedong kenari kartini guntur pulo setu galur tangki bungur gelora rambutan susukan penjaringan penggilingan makasar senen kramat duri tugu malaka kuningan harapan sukabumi kamal semper pasar gading priok kembangan serdang munjul ceger selong cipinang".split(
    " ",
  ),
);

/** First words that so many names share that alone they are none. */
export const sharedBeginnings = new Set(
  "pondok kebon rawa pulau kampung tanjung kelapa duren utan sumur harapan pasar lubang bukit bambu jembatan tanah karang mangga sungai kali kota kayu bali tegal batu gunung roa wijaya halim jati pisangan cempaka mampang johar sawah taman kepulauan".split(
    " ",
  ),
);

/** Words before a name that is a direction and not the place. */
export const directions = new Set("arah menuju jurusan tujuan ke trayek rute tol ruas".split(" "));
export const denials = new Set(["bukan"]);
export const streetPrefixes = new Set(["jalan", "gang", "raya"]);

/** Things named after the quarter they are in, or near. */
export const namesakes = new Set(
  "stasiun pasar terminal halte flyover underpass tpu rsud puskesmas polsek masjid gereja mall mal apartemen rusun perempatan pertigaan lampu simpang kali situ waduk".split(
    " ",
  ),
);

/** A number or a name that people navigate by follows these. */
export const markers = new Set(
  "jalan gang komplek perumahan pasar masjid mushola musholla gereja stasiun halte terminal sdn smpn sman smkn sekolah rs rsud puskesmas taman rptra rusun apartemen mall mal jembatan kali kantor apotek toko warung pabrik gedung hotel lapangan perempatan pertigaan cluster villa klinik bank pom spbu tpu vihara pura".split(
    " ",
  ),
);

/** Small words that are in no name. */
export const joiners = new Set(
  "di ke dari yang ada sudah udah tidak gak dan atau dengan untuk ini itu saya sekarang rt rw no in on of".split(
    " ",
  ),
);

/** Words that end a name. */
export const enders = new Set(
  "di ke dari yang ada sudah udah tidak gak ga nggak belum dan atau dengan untuk ini itu saya kami rusak macet banjir mati padam menyala nyala gelap berlubang bolong siang malam pagi sore sering selalu terus tadi kemarin banyak sampah tolong mohon min pak bu bang dekat depan belakang samping seberang sebelah sampai arah rt rw no nomor blok kelurahan kecamatan jakarta kota pada sejak tiap setiap kalau kalo karena krn jadi juga lagi masih dalam the is in at on near and of there are has been please".split(
    " ",
  ),
);
