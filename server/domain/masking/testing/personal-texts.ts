import type { PersonalData } from "../span";

/** A text, and the personal data in it by kind; `values` must all be masked. */
type LabelledText = { text: string; kinds: PersonalData[]; values: string[] };

const values: Record<PersonalData, readonly string[]> = {
  nik: [
    "3171014508900001",
    "3174096112850003",
    "3275 0210 0178 0002",
    "31.73.05.710199.0004",
    "3201-2904-0805-0007",
    "1271034103770001",
    "5171012902960002",
    "3603 211512 030001",
    "3175106808640009",
    "9171023112990005",
    "31 7101 4508 9000 01",
    "317101 450890 0001",
  ],
  phone: [
    "081234567890",
    "0812-3456-7890",
    "0857 1234 5678",
    "0878.9012.3456",
    "+6281398765432",
    "+62 821 4567 8901",
    "62895123456789",
    "6281-1234-5678",
    "(0813) 2222 3344",
    "O81287654321",
    "08119876543",
    "0896 1234567",
    "021-7891234",
    "(021) 5678 901",
    "021 345 6789",
    "0251-8312345",
    "+62 21 5790 1234",
    "021.8765.4321",
    "0812 345 67890",
    "+62812-3456-7890",
    "08 1234 567 890",
    "0 8 1 2 3 4 5 6 7 8 9 0",
    "(62)81234567890",
    "0812 – 3456 – 7890",
    "0852 1122 334",
  ],
  email: [
    "dian.sari@contoh.id",
    "budi_99@gmail.com",
    "RINA@YAHOO.CO.ID",
    "agus-s@perusahaan.co.id",
    "siti (at) gmail.com",
    "joko[at]outlook[dot]com",
    "wati@gmail",
    "tono at gmail dot com",
    "lia+warga@ymail.com",
    "andi @gmail.com",
    "d_ian.99@student.ui.ac.id",
    "dian.s [at] gmail [dot] com",
    "info@toko-kita.shop",
  ],
  plate: [
    "B 1234 XYZ",
    "B1234XYZ",
    "b 3456 kzt",
    "B 7 RFS",
    "D 4321 AB",
    "AB 1111 CD",
    "F-8765-QP",
    "B.2210.SOK",
    "b6123tjk",
    "AD 99 XL",
    "B 9012 UCA",
    "T 1502 DN",
    "B  1234  XYZ",
    "DK 5566 AAB",
    "B 3 CAK",
    "B1234XY",
  ],
  account: [
    "1234567890",
    "5220 1234 56",
    "1350012345678",
    "340101012345678",
    "7012-345-678",
    "9012345678901",
    "123-45-67890-1",
    "1234-01-012345-53-1",
    "0123456789",
  ],
  link: [
    "#kode=4XK9Q2M7TRABCDE1",
    "?kode=4XK9Q2M7TR",
    "?kode=4xk9q2m7tr",
    "/pihak-luar/Zk3v9QwLr81TnM2",
    "/undangan/aB3dE5fG7hJ9kL1",
    "#token=Zk3v9QwLr81TnM2_-abcde",
    "#token=17.aB3-_aB3-_aB3-_aB3-_aB3-_aB3-_xy",
    "#token=Zk3v9QwLr81TnM2_-abcde.1k3v9QwLr81TnM2_-abcdZ",
  ],
};

/** As people write them; `{}` stands for a value. */
const sentences: Record<PersonalData, readonly string[]> = {
  nik: [
    "NIK saya {}, KJP anak belum cair.",
    "Nama Dian, nik:{} alamat Jl Melati 5 RT 03/02",
    "Mohon cek bansos atas nama ibu saya, no KTP {}. Terima kasih",
    "Data saya: {} / Kelurahan Gambir",
    "KTP el hilang ({}) sudah lapor RT tapi ditolak",
    "Warga dengan nomor kependudukan {} belum terdaftar di DTKS sejak 2024.",
    "{}\nBudi Santoso\nJalan rusak depan rumah",
    "Kartu keluarga no {} salah cetak, tolong diperbaiki",
    "ini nik anak saya {} 2 tahun belum jadi",
  ],
  phone: [
    "Hubungi saya di {} untuk lokasi.",
    "WA {} ya pak",
    "Tolong jalan rusak di depan rumah. No hp saya {}",
    "Kontak: {} (Dian), siang saja",
    "lampu mati dr kemarin, call {} kalau sudah sampai",
    "Pak RT 05 RW 02 bisa dihubungi {}.",
    "Preman minta uang 50.000, nomornya {}, tolong ditindak",
    "saya Rina,{},pohon tumbang di gang 3",
    "Telp/WA: {}\nTerima kasih",
    "Iklan sedot WC tempel di tiang, nomor {} merusak pemandangan",
    "{} itu nomor pemilik kos yang buang sampah",
    "Mohon dibalas ke {} sebelum pukul 17.00, 3 lampu padam",
  ],
  email: [
    "Balas ke {} ya.",
    "Surel saya {}, terima kasih",
    "Email: {} atau datang ke rumah nomor 5",
    "kirim hasilnya ke {} saja min",
    "Sudah kirim bukti dari {} tanggal 12/11/2026 belum dijawab",
    "Pelapor: Wati ({})",
    "{} adalah alamat saya",
  ],
  plate: [
    "Mobil {} parkir di trotoar tiap malam.",
    "motor plat {} lawan arah",
    "Angkot nopol {} ngetem di lampu merah",
    "Parkir liar depan ruko, pelat {} dan dua motor lain",
    "Truk {} buang puing ke kali jam 2 pagi",
    "Avanza hitam {} menghalangi gerbang",
    "ada kendaraan ({}) ditinggal sudah 3 bulan",
    "Nomor polisi: {}, warna putih",
  ],
  account: [
    "Diminta transfer ke rekening BCA {} atas nama pegawai",
    "Uangnya dikirim ke BRI {} a.n. Slamet, tolong ditindak",
    "no rek {} Mandiri",
    "Oknum minta Rp150.000 ke norek {}",
    "rekening KJP anak saya {} Bank DKI diblokir",
    "Bansos lewat BNI {} belum masuk sejak Juli 2026",
    "bayar ke {} (BCA) katanya untuk uang sampah",
    "virtual account {} gagal terus",
    "BSI: {} itu yang dipakai menampung pungli",
  ],
  link: [
    "Laporan saya https://laporan.contoh.id/lacak/JK2611300001{} belum ada kabar",
    "Cek sendiri di laporan.contoh.id{} sudah 7 hari.",
    "https://laporan.contoh.id/lokasi/JK2611300001{} tolong dibuka",
    "kenapa (https://laporan.contoh.id/lacak/JK2611300001{}) ditolak pak?",
  ],
};

/** What looks like personal data and is none. */
const harmless: Record<string, { values: readonly string[]; sentences: readonly string[] }> = {
  price: {
    values: [
      "Rp50.000",
      "Rp 1.500.000",
      "Rp2.350.000.000",
      "150 ribu",
      "Rp62.812.345.678",
      "75.000,00",
      "rp 20000",
    ],
    sentences: [
      "Diminta bayar {} untuk parkir.",
      "Anggaran {} tapi jalan tetap rusak",
      "Iuran sampah {} per bulan",
    ],
  },
  moment: {
    values: [
      "02-12-2026 19.00",
      "2026-11-30",
      "3/12/2026 20.30",
      "12 November 2026",
      "07.30-09.00",
      "30.11.2026 08.15",
      "21 02 2026",
    ],
    sentences: [
      "Padam sejak {} sampai sekarang.",
      "Foto diambil {} di lokasi",
      "Banjir {} setinggi 50 cm, 2 mobil mogok",
    ],
  },
  place: {
    values: [
      "RT 05 RW 02",
      "RT 003/RW 011",
      "No. 12A",
      "Blok B 12 A",
      "blok d 1200 m",
      "Gang D 5 no 7",
      "Jl. Melati 5 No 7 B",
      "kav 23 B",
      "lantai 3 A",
      "Blok AA 12 KV",
      "Jalan H 12 RT 5",
      "Unit B 1204 A",
    ],
    sentences: [
      "Lampu mati di {} kelurahan Gambir.",
      "Rumah {} membuang air ke jalan",
      "Di depan {} ada lubang 30 cm",
    ],
  },
  code: {
    values: [
      "JK2611300001",
      "JK2306180342",
      "nomor laporan JK2611300001",
      "tiket 081234567890",
      "no resi 0812345678901",
      "ID pelanggan 532145678901",
      "nomor meter 14234567890",
      "PJU-3171-00452",
      "tiang nomor 1234567890123456",
      "gardu 0219876543",
    ],
    sentences: [
      "Lihat {} yang ditutup tanpa hasil.",
      "Sudah lapor dengan {} tidak ada jawaban",
      "Lanjutan {}, masih sama",
    ],
  },
  transit: {
    values: [
      "koridor 9",
      "rute 6A",
      "JAK 10 A",
      "Transjakarta 1A",
      "bus B11",
      "halte D 11",
      "KRL jam 07.15",
      "M 44",
      "tol KM 12 B",
      "angkot M 01",
    ],
    sentences: [
      "{} tidak berhenti di halte.",
      "Halte {} gelap, 4 lampu mati",
      "Menunggu {} 45 menit di Gambir",
    ],
  },
  position: {
    values: [
      "-6.175400, 106.827200",
      "-6.2488 106.7912",
      "6.1754 S 106.8272 E",
      "-6.21, 106.8",
      "https://maps.contoh.id/?q=-6.1754,106.8272",
    ],
    sentences: ["Lokasinya {} dekat pos.", "Koordinat {} ada lubang besar"],
  },
  amount: {
    values: [
      "2 x 3 m",
      "3 buah",
      "1.250 kg",
      "220 V",
      "40 cm",
      "5 km",
      "100 m",
      "1200 W",
      "15 menit",
      "10.000 liter",
      "500 KVA",
      "dua puluh",
    ],
    sentences: ["Lubang {} di tengah jalan.", "Sampah menumpuk {} di depan sekolah", "Kabel {} menjuntai"],
  },
  office: {
    values: [
      "112",
      "119",
      "1500-046",
      "dki@jakarta.go.id",
      "@DKIJakarta",
      "SDN 03",
      "Puskesmas 24 jam",
      "Pergub 128/2017",
      "Covid-19",
      "0800-1-123456",
      "SE 40/2019",
      "ATM BCA",
      "BRI unit 3",
    ],
    sentences: [
      "Sudah menghubungi {} tapi tidak dijawab.",
      "Di depan {} banyak PKL",
      "Mohon {} menindak, sejak 2024",
    ],
  },
  numbers: {
    values: [
      "SK 800/1234/2026",
      "kode pos 10110",
      "NPSN 20104321",
      "31.71.01.1001",
      "IP 192.168.100.200",
      "versi 10.0.19045.3803",
      "nomor antrean B 045",
      "lat=-6.17511,lng=106.86504",
      "transfer Rp 5.000.000 ke BCA",
      "rekening air bulan 11 2026 naik 200.000",
    ],
    sentences: [
      "Tertulis {} di papan.",
      "Katanya {} tapi tidak ada tindak lanjut",
      "Pak, {} itu keliru sejak 2025",
    ],
  },
  letters: {
    values: [
      "bus D 21 BRT",
      "L 300 box",
      "halte BKT 2 KM",
      "Gedung B 12 AC",
      "terminal 2 F",
      "toko B 99 Mart",
      "loket B 12 C",
      "vaksin B 1 dosis",
      "tower A 1203 B",
      "lampu 4 x 36 W",
      "e 100 rb",
      "JL D 1 B",
    ],
    sentences: ["Sampah dekat {} menumpuk.", "Antre di {} sampai sore", "Kenapa {} dibiarkan begitu saja?"],
  },
  year: {
    values: ["2019", "2024 dan 2025", "tahun 2026", "2023/2024", "1998"],
    sentences: ["Jalan rusak sejak {} belum diperbaiki.", "Bank sampah {} tutup, rekening warga belum cair"],
  },
};

const fill = (sentence: string, value: string) => sentence.replace("{}", () => value);
const pairs = (lines: readonly string[], all: readonly string[]) =>
  lines.flatMap((line) => all.map((value) => ({ text: fill(line, value), value })));

/** All templates with all values: each kind alone, two kinds together, and what only looks like them. */
export function listLabelledTexts(): LabelledText[] {
  const kinds = Object.keys(values) as PersonalData[];
  const alone = kinds.flatMap((kind) =>
    pairs(sentences[kind], values[kind]).map(({ text, value }) => ({ text, kinds: [kind], values: [value] })),
  );
  const clean = Object.values(harmless).flatMap((group) =>
    pairs(group.sentences, group.values).map(({ text }) => ({ text, kinds: [], values: [] })),
  );
  const joined = alone.map((one, index): LabelledText => {
    const other = clean[(index * 7) % clean.length];
    return { ...one, text: index % 2 ? `${one.text} ${other?.text}` : `${other?.text} ${one.text}` };
  });
  const both = alone.map((one, index): LabelledText => {
    const other = alone[(index * 11 + 5) % alone.length] ?? one;
    return {
      text: `${one.text} ${other.text}`,
      kinds: [...new Set([...one.kinds, ...other.kinds])],
      values: [...one.values, ...other.values],
    };
  });
  const busy = clean.map((one, index) => ({
    ...one,
    text: `${one.text} ${clean[(index * 13 + 4) % clean.length]?.text}`,
  }));
  return [...alone, ...clean, ...joined, ...both, ...busy];
}
