import type { RejectionReason } from "@/server/domain/complaint/status";
import type { GroupCode } from "../../reference/category-groups";

/** Public notes of the units; `{unit}` is the unit that receives. */
export const coordinateNotes: readonly string[] = [
  "Diteruskan kepada {unit} sesuai kewenangan.",
  "Lokasi sudah ditinjau, penanganan oleh {unit}.",
  "Bukan pekerjaan PPSU, dikoordinasikan dengan {unit}.",
  "Mohon {unit} menindaklanjuti.",
  "Sudah dicek ke lokasi dan benar adanya. Diteruskan ke {unit}.",
  "Aset di lokasi dikelola {unit}.",
  "Dikoordinasikan kepada {unit}.",
];

export const delegateNotes: readonly string[] = [
  "Ditugaskan kepada {unit}.",
  "Mohon {unit} mengirim tim ke lokasi.",
  "Penanganan oleh {unit} sesuai wilayah.",
  "Didisposisikan ke {unit} untuk dikerjakan.",
];

export const startNotes: readonly string[] = [
  "Petugas menuju lokasi.",
  "Tim sudah dijadwalkan hari ini.",
  "Petugas meninjau lokasi dan menyiapkan alat.",
  "Sedang dikerjakan.",
  "Pekerjaan dimulai.",
  "Tim sedang di lapangan.",
];

export const progressNotes: readonly string[] = [
  "Menunggu kiriman bahan, pekerjaan dilanjutkan besok.",
  "Sudah ditinjau, pengerjaan memerlukan alat tambahan.",
  "Pekerjaan berjalan, kira-kira setengah selesai.",
  "Tim sempat terhenti karena hujan.",
  "Sudah disampaikan kepada pengurus setempat.",
  "Lokasi dipasangi tanda peringatan sementara.",
];

export const resolveNotes: Readonly<Record<GroupCode, readonly string[]>> = {
  jalan: [
    "Lubang sudah ditambal dan dipadatkan.",
    "Kerusakan sudah diperbaiki, lokasi aman dilewati.",
    "Bagian yang rusak sudah diganti.",
    "Perbaikan selesai dan lokasi sudah dibersihkan.",
    "Lampu dan penutup sudah diganti, berfungsi kembali.",
  ],
  "lalu-lintas": [
    "Kendaraan sudah ditertibkan, jalan kembali lancar.",
    "Petugas melakukan penertiban dan memasang imbauan.",
    "Rambu dan lampu sudah berfungsi.",
    "Sudah dilakukan penindakan di lokasi, patroli dilanjutkan.",
  ],
  kebersihan: [
    "Sampah sudah diangkut, lokasi bersih.",
    "Petugas PPSU sudah membersihkan lokasi.",
    "Lokasi dibersihkan dan disemprot.",
    "Sudah dikeruk dan dirapikan.",
  ],
  air: [
    "Saluran sudah dikuras, air mengalir lancar.",
    "Genangan sudah surut setelah pompa dijalankan.",
    "Sumbatan sudah diangkat dari saluran.",
    "Dinding saluran sudah diperkuat.",
  ],
  pohon: [
    "Pohon sudah dipangkas dan dirapikan.",
    "Batang yang tumbang sudah diangkut.",
    "Dahan rawan sudah dipotong.",
    "Taman sudah dirapikan dan fasilitasnya diperbaiki.",
  ],
  ketertiban: [
    "Petugas sudah menegur dan membuat berita acara.",
    "Lokasi sudah ditertibkan bersama pengurus setempat.",
    "Barang yang melanggar sudah diturunkan.",
    "Pelaku usaha membuat surat pernyataan, lokasi dipantau.",
  ],
  bangunan: [
    "Pemilik sudah dipanggil dan pekerjaan dihentikan.",
    "Surat peringatan sudah disampaikan kepada pemilik.",
    "Bangunan sudah diperiksa dan diberi tanda segel.",
  ],
  utilitas: [
    "Jaringan sudah diperbaiki bersama pengelola.",
    "Kabel sudah dirapikan dan diikat.",
    "Kebocoran sudah ditutup, aliran normal.",
  ],
  transportasi: [
    "Keluhan sudah disampaikan kepada pengelola dan layanan diperbaiki.",
    "Fasilitas sudah berfungsi kembali.",
    "Petugas ditambah pada jam sibuk.",
  ],
  sosial: [
    "Petugas sudah menjangkau dan mendampingi.",
    "Sudah ditangani dan dirujuk ke layanan yang tepat.",
    "Data sudah diperbarui bersama keluarga.",
  ],
  pendidikan: [
    "Penjelasan sudah diberikan dan masalah selesai.",
    "Sudah dilakukan pertemuan dengan pihak sekolah.",
    "Perbaikan sudah dikerjakan.",
  ],
  administrasi: [
    "Dokumen sudah selesai dan dapat diambil.",
    "Layanan sudah diperbaiki, pemohon sudah dihubungi.",
    "Permohonan sudah diproses.",
  ],
  lainnya: ["Masukan sudah dibahas dan ditindaklanjuti.", "Terima kasih, sudah diteruskan ke pihak terkait."],
};

export const confirmNotes: readonly (string | null)[] = [
  null,
  null,
  "Bukti sesuai lokasi. Terima kasih atas laporannya.",
  "Hasil pekerjaan sudah diperiksa.",
  "Diverifikasi, tindak lanjut selesai.",
  "Foto sebelum dan sesudah sesuai.",
];

export const returnNotes: readonly string[] = [
  "Foto bukti bukan di lokasi yang sama.",
  "Foto belum menunjukkan hasil akhir.",
  "Pekerjaan baru sebagian, mohon diselesaikan.",
  "Foto terlalu gelap, mohon dikirim ulang.",
  "Keterangan tidak sesuai dengan isi laporan.",
];

export const extensionNotes: readonly string[] = [
  "Perlu pengadaan bahan khusus.",
  "Pekerjaan besar, masuk jadwal bulan berikutnya.",
  "Menunggu izin pemilik jaringan.",
  "Menunggu muka air turun.",
  "Alat berat baru tersedia minggu depan.",
  "Perlu pembongkaran bertahap.",
];
export const extendNotes: readonly string[] = [
  "Alasan dapat diterima, waktu selesai disesuaikan.",
  "Disetujui dengan tenggat baru.",
  "Perpanjangan disetujui satu kali.",
];
export const refuseExtensionNotes: readonly string[] = [
  "Pekerjaan ringan, mohon diselesaikan sesuai batas waktu.",
  "Alasan belum cukup.",
];

export const transferNotes: readonly string[] = [
  "Lokasi bukan aset kami.",
  "Bukan kewenangan unit kami.",
  "Jalan ini dikelola instansi lain.",
  "Jenis pekerjaan tidak sesuai tugas unit.",
];
export const transferDoneNotes: readonly string[] = [
  "Dipindahkan ke {unit}.",
  "Setelah dicek, kewenangan ada pada {unit}.",
];
export const refuseTransferNotes: readonly string[] = [
  "Kewenangan tetap pada unit ini, mohon ditindaklanjuti.",
  "Peta aset menunjukkan lokasi ini milik unit tersebut.",
];

export const rejectionNotes: Readonly<Record<RejectionReason, readonly string[]>> = {
  outside_jakarta: ["Lokasi berada di luar wilayah Jakarta.", "Alamat termasuk wilayah kota tetangga."],
  not_provincial: [
    "Penanganan merupakan kewenangan {badan}. Silakan menyampaikan ke {badan}.",
    "Aset milik {badan}, laporan sudah kami teruskan sebagai tembusan.",
  ],
  insufficient: [
    "Lokasi tidak ditemukan dan pelapor belum menjawab pertanyaan kami.",
    "Keterangan belum cukup untuk menentukan lokasi.",
  ],
  emergency: ["Keadaan darurat ditangani lewat 112.", "Untuk keadaan darurat silakan hubungi 112."],
  abusive_or_personal: [
    "Laporan memuat data pribadi orang lain.",
    "Laporan berisi kata-kata yang menyerang seseorang.",
  ],
  spam: ["Isi laporan berupa iklan.", "Isi laporan tidak berkaitan dengan layanan kota."],
  routine_work: [
    "Lokasi sudah masuk jadwal pekerjaan rutin minggu ini.",
    "Sudah termasuk pekerjaan rutin yang berjalan.",
  ],
};
export const otherBodies: readonly string[] = [
  "PLN",
  "KAI",
  "BPN",
  "Kementerian Pekerjaan Umum",
  "pengelola jalan tol",
  "Polri",
];
export const refuseRejectionNotes: readonly string[] = [
  "Lokasi jelas, mohon ditindaklanjuti.",
  "Alasan penolakan tidak tepat.",
];

export const mergeNotes: readonly string[] = [
  "Laporan yang sama sudah ada dan sedang ditangani.",
  "Digabung dengan laporan di lokasi yang sama.",
];
export const verifyNotes: readonly (string | null)[] = [
  null,
  "Lokasi ditetapkan dari keterangan pelapor.",
  "Pelapor sudah dihubungi untuk memastikan lokasi.",
  "Kategori disesuaikan dengan isi laporan.",
];
export const reopenNotes: readonly string[] = [
  "Di lokasi belum ada perubahan.",
  "Setelah dua hari kembali seperti semula.",
  "Yang difoto bukan tempat yang saya laporkan.",
  "Hanya sebagian yang dikerjakan.",
];
export const appealNotes: readonly string[] = [
  "Lokasinya sudah saya jelaskan, mohon diperiksa lagi.",
  "Tempat ini milik pemerintah daerah.",
];
export const withdrawNotes: readonly string[] = [
  "Sudah beres sendiri.",
  "Saya salah memilih lokasi.",
  "Laporan terkirim dua kali.",
];
export const removeNotes: readonly string[] = [
  "Memuat data pribadi, dihapus atas permintaan yang bersangkutan.",
  "Memuat foto orang tanpa izin.",
];
