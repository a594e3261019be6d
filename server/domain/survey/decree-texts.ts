import type { Element, ProfilePart } from "./response";
import type { Grade } from "./skm";

/** Texts of PermenPANRB 14/2017 for the file that a unit submits: always Indonesian. */
export const elementNames: Readonly<Record<Element, string>> = {
  U1: "Persyaratan",
  U2: "Sistem, mekanisme, dan prosedur",
  U3: "Waktu penyelesaian",
  U4: "Biaya/tarif",
  U5: "Produk spesifikasi jenis pelayanan",
  U6: "Kompetensi pelaksana",
  U7: "Perilaku pelaksana",
  U8: "Penanganan pengaduan, saran, dan masukan",
  U9: "Sarana dan prasarana",
};

export const gradeNames: Readonly<Record<Grade, string>> = {
  A: "Sangat baik",
  B: "Baik",
  C: "Kurang baik",
  D: "Tidak baik",
};

export const bandLines: readonly [string, string][] = [
  ["A (Sangat baik)", "88,31 – 100,00"],
  ["B (Baik)", "76,61 – 88,30"],
  ["C (Kurang baik)", "65,00 – 76,60"],
  ["D (Tidak baik)", "25,00 – 64,99"],
];

export const profileNames: Readonly<Record<ProfilePart, string>> = {
  sex: "Jenis kelamin",
  ageBand: "Umur",
  education: "Pendidikan terakhir",
  occupation: "Pekerjaan",
};

export const profileValueNames: Readonly<Record<string, string>> = {
  female: "Perempuan",
  male: "Laki-laki",
  under_18: "Di bawah 18 tahun",
  "18_29": "18–29 tahun",
  "30_44": "30–44 tahun",
  "45_59": "45–59 tahun",
  "60_up": "60 tahun ke atas",
  primary: "SD ke bawah",
  lower_secondary: "SMP",
  upper_secondary: "SMA/SMK",
  bachelor: "Diploma/S1",
  postgraduate: "S2 ke atas",
  civil_servant: "PNS",
  military_police: "TNI/Polri",
  private: "Pegawai swasta",
  self_employed: "Wirausaha",
  student: "Pelajar/mahasiswa",
  homemaker: "Mengurus rumah tangga",
  other: "Lainnya",
};

const romans = ["I", "II", "III", "IV"];

/** `Triwulan IV 2026` */
export function quarterName(quarter: string): string {
  const [year, number] = quarter.split("-Q");
  return `Triwulan ${romans[Number(number) - 1]} ${year}`;
}
