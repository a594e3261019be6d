import type { UnitKind } from "@/server/domain/staff/role";

/** code, name, short name, kind; `sudin` units have a Suku Dinas in each kota and kabupaten. */
type Agency = {
  code: string;
  name: string;
  short: string;
  kind: UnitKind;
  parent?: string;
  sudin?: string;
};

const dinas = (code: string, name: string, short: string, sudin = true): Agency => ({
  code: `dinas-${code}`,
  name: `Dinas ${name}`,
  short,
  kind: "dinas",
  ...(sudin ? { sudin: `Suku Dinas ${name}` } : {}),
});

const badan = (code: string, name: string, short: string): Agency => ({ code, name, short, kind: "badan" });

const upt = (code: string, name: string, short: string, parent: string): Agency => ({
  code,
  name,
  short,
  kind: "upt",
  parent,
});

export const agencies: readonly Agency[] = [
  { code: "gubernur", name: "Kantor Gubernur DKI Jakarta", short: "Gubernur", kind: "governor" },
  { code: "biro-pemerintahan", name: "Biro Pemerintahan", short: "Biro Pemerintahan", kind: "biro" },
  { code: "inspektorat", name: "Inspektorat", short: "Inspektorat", kind: "inspektorat" },
  dinas("bina-marga", "Bina Marga", "Bina Marga"),
  dinas("perhubungan", "Perhubungan", "Dishub"),
  dinas("pertamanan-hutan-kota", "Pertamanan dan Hutan Kota", "Tamhut"),
  dinas("sumber-daya-air", "Sumber Daya Air", "SDA"),
  dinas("lingkungan-hidup", "Lingkungan Hidup", "LH"),
  dinas("cipta-karya-tata-ruang-pertanahan", "Cipta Karya, Tata Ruang dan Pertanahan", "Citata"),
  dinas("sosial", "Sosial", "Dinsos"),
  dinas("kesehatan", "Kesehatan", "Dinkes"),
  dinas("pendidikan", "Pendidikan", "Disdik"),
  dinas("perumahan", "Perumahan Rakyat dan Kawasan Permukiman", "Perumahan"),
  dinas("gulkarmat", "Penanggulangan Kebakaran dan Penyelamatan", "Gulkarmat"),
  dinas("dukcapil", "Kependudukan dan Pencatatan Sipil", "Dukcapil"),
  dinas("tenaga-kerja", "Tenaga Kerja, Transmigrasi dan Energi", "Nakertransgi"),
  dinas("ppkukm", "Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah", "PPKUKM"),
  dinas("pariwisata-ekonomi-kreatif", "Pariwisata dan Ekonomi Kreatif", "Parekraf"),
  dinas("kebudayaan", "Kebudayaan", "Kebudayaan"),
  dinas("pemuda-olahraga", "Pemuda dan Olahraga", "Dispora"),
  dinas("ppapp", "Pemberdayaan, Perlindungan Anak dan Pengendalian Penduduk", "PPAPP"),
  dinas("perpustakaan-kearsipan", "Perpustakaan dan Kearsipan", "Perpusip"),
  dinas("kominfotik", "Komunikasi, Informatika dan Statistik", "Kominfotik"),
  dinas("ketahanan-pangan-kelautan-pertanian", "Ketahanan Pangan, Kelautan dan Pertanian", "KPKP"),
  dinas("pmptsp", "Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "PMPTSP", false),
  {
    code: "satpol-pp",
    name: "Satuan Polisi Pamong Praja",
    short: "Satpol PP",
    kind: "dinas",
    sudin: "Satpol PP",
  },
  badan("badan-pembinaan-bumd", "Badan Pembinaan Badan Usaha Milik Daerah", "BP BUMD"),
  badan("bpbd", "Badan Penanggulangan Bencana Daerah", "BPBD"),
  badan("badan-pendapatan-daerah", "Badan Pendapatan Daerah", "Bapenda"),
  badan("badan-pengelolaan-aset-daerah", "Badan Pengelolaan Aset Daerah", "BPAD"),
  badan("badan-kesbangpol", "Badan Kesatuan Bangsa dan Politik", "Kesbangpol"),
  upt(
    "upt-peralatan-perbekalan",
    "Unit Peralatan dan Perbekalan Bina Marga",
    "UPP Bina Marga",
    "dinas-bina-marga",
  ),
  upt("up-perparkiran", "Unit Pengelola Perparkiran", "UP Perparkiran", "dinas-perhubungan"),
  upt("up-spll", "Unit Pengelola Sistem Pengendalian Lalu Lintas", "UP SPLL", "dinas-perhubungan"),
  upt("up-terminal", "Unit Pengelola Terminal", "UP Terminal", "dinas-perhubungan"),
  upt("transjakarta", "PT Transportasi Jakarta", "Transjakarta", "badan-pembinaan-bumd"),
  upt("pasar-jaya", "Perumda Pasar Jaya", "Pasar Jaya", "badan-pembinaan-bumd"),
  upt("pam-jaya", "Perumda PAM Jaya", "PAM Jaya", "badan-pembinaan-bumd"),
];
