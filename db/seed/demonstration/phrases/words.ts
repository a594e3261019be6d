import type { GroupCode } from "../../reference/category-groups";

export const openings: readonly string[] = [
  "Selamat pagi.",
  "Selamat siang.",
  "Selamat malam.",
  "Mohon bantuannya.",
  "Izin melapor.",
  "Halo.",
  "Kepada petugas terkait.",
  "Mohon maaf mengganggu.",
  "Lapor.",
];

export const durations: readonly string[] = [
  "sejak tadi pagi",
  "sejak kemarin",
  "sudah tiga hari",
  "sudah seminggu",
  "sudah lebih dari dua minggu",
  "sudah sebulan",
  "hampir setiap malam",
  "terutama saat hujan",
  "terutama jam berangkat kerja",
  "setiap akhir pekan",
];

/** What it does to people, by category group. */
export const effects: Readonly<Record<GroupCode, readonly string[]>> = {
  jalan: [
    "Dua pengendara motor hampir jatuh.",
    "Kalau hujan lubangnya tidak kelihatan.",
    "Pejalan kaki harus turun ke jalan.",
    "Sangat berbahaya pada malam hari.",
    "Anak sekolah lewat sini setiap hari.",
  ],
  "lalu-lintas": [
    "Pejalan kaki terpaksa turun ke jalan.",
    "Mobil pemadam tidak akan bisa lewat.",
    "Jalan jadi macet sampai ke ujung.",
    "Warga sulit keluar masuk rumah.",
    "Beberapa kali hampir terjadi tabrakan.",
  ],
  kebersihan: [
    "Baunya sampai ke rumah warga.",
    "Lalat dan tikus mulai banyak.",
    "Anak-anak bermain di dekatnya.",
    "Pemandangan jadi kumuh.",
    "Takut menjadi sumber penyakit.",
  ],
  air: [
    "Air masuk ke rumah warga.",
    "Motor banyak yang mogok.",
    "Nyamuk bertambah banyak.",
    "Warga sulit keluar rumah.",
    "Kalau hujan lagi pasti lebih tinggi.",
  ],
  pohon: [
    "Takut roboh saat angin kencang.",
    "Di bawahnya sering ada anak bermain.",
    "Rantingnya sudah beberapa kali jatuh.",
    "Mengganggu pengguna jalan.",
    "Jaraknya dekat sekali dengan rumah.",
  ],
  ketertiban: [
    "Warga tidak bisa beristirahat.",
    "Ada bayi dan orang tua di sekitar sini.",
    "Sudah ditegur tetapi berulang lagi.",
    "Kami merasa tidak aman.",
    "Jalan jadi sempit.",
  ],
  bangunan: [
    "Tetangga khawatir dengan keamanannya.",
    "Dinding rumah sebelah ikut retak.",
    "Akses jalan warga jadi tertutup.",
    "Kami tidak pernah diberi tahu.",
  ],
  utilitas: [
    "Berbahaya bagi yang melintas.",
    "Warga terpaksa membeli air.",
    "Pekerjaan di rumah terganggu.",
    "Takut ada yang tersengat.",
  ],
  transportasi: [
    "Penumpang menumpuk.",
    "Banyak yang terlambat bekerja.",
    "Penumpang lanjut usia kesulitan.",
    "Tidak ada keterangan dari petugas.",
  ],
  sosial: [
    "Mohon ditangani dengan baik.",
    "Perlu bantuan secepatnya.",
    "Warga sekitar sudah mencoba menolong.",
    "Keluarga belum mendapat kabar.",
  ],
  pendidikan: [
    "Orang tua murid menunggu kejelasan.",
    "Anak-anak jadi terganggu belajarnya.",
    "Kami sudah bertanya ke sekolah.",
    "Batas waktunya tinggal sebentar.",
  ],
  administrasi: [
    "Saya sudah datang tiga kali.",
    "Berkas sudah lengkap.",
    "Tidak ada kepastian kapan selesai.",
    "Informasi di loket berbeda-beda.",
  ],
  lainnya: ["Semoga dapat ditindaklanjuti.", "Warga menunggu kabar.", "Kami siap memberi keterangan tambahan."],
};

export const requests: readonly string[] = [
  "Mohon segera ditangani.",
  "Tolong dicek ke lokasi.",
  "Mohon tindak lanjutnya.",
  "Semoga bisa cepat diperbaiki.",
  "Mohon petugas datang meninjau.",
  "Terima kasih sebelumnya.",
  "Kami tunggu tindak lanjutnya.",
  "Mohon jangan hanya ditinjau.",
  "Terima kasih atas perhatiannya.",
  "Mohon penanganan yang tuntas.",
];

/** Made-up streets: a word, a kind, a number. */
export const streetKinds: readonly string[] = ["Jalan", "Gang", "Jalan", "Lorong"];
export const streetWords: readonly string[] = [
  "Melati", "Kenanga", "Cempaka", "Anggrek", "Flamboyan", "Dahlia", "Teratai", "Bugenvil", "Kamboja", "Seruni",
  "Rajawali", "Merak", "Kutilang", "Kepodang", "Cendrawasih", "Belibis", "Mangga", "Rambutan", "Duku", "Sawo",
  "Nangka", "Manggis", "Salak", "Kelapa", "Bambu Kuning", "Akasia", "Mahoni", "Ketapang", "Trembesi", "Angsana",
];
export const streetNumbers: readonly string[] = ["I", "II", "III", "IV", "V", "VI", "Raya", "Dalam", "Ujung", "Barat", "Timur"];

export const landmarks: readonly string[] = [
  "dekat pos ronda",
  "di depan warung pojok",
  "di samping musala",
  "di seberang minimarket",
  "di dekat lapangan badminton",
  "di depan sekolah dasar",
  "di tikungan dekat jembatan kecil",
  "di belakang pasar",
  "di depan balai warga",
  "di samping bengkel motor",
  "di mulut gang",
  "di dekat gardu listrik",
  "di depan apotek",
  "di sebelah taman bermain",
  "di depan toko bangunan",
  "di bawah jembatan penyeberangan",
  "di depan kantor RW",
  "di dekat halte",
];
