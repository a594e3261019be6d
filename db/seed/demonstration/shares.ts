import type { RejectionReason, Status } from "@/server/domain/complaint/status";

/**
 * Published ratios of the years 2020 to 2024 (city reports: reports by channel 2020, by category 2021 and 2024, by
 * status 2021); where none was published the share is ours.
 */
export const channelsUntil2020: readonly [string, number][] = [
  ["qlue", 55_153],
  ["jaki", 51_675],
  ["twitter", 13_511],
  ["email", 5_324],
  ["facebook", 4_542],
  ["balai_warga", 2_100],
  ["sms_0811", 1_700],
  ["sms_1708", 1_200],
  ["kantor_kelurahan", 1_100],
  ["kantor_wali_kota", 420],
  ["kantor_kecamatan", 380],
  ["pendopo", 300],
  ["surat_gubernur", 220],
  ["mass_media", 160],
  ["inspektorat", 40],
];

/** In per cent; JAKI carried 91 % in 2022. */
export const channelsSince2021: readonly [string, number][] = [
  ["jaki", 89.2],
  ["web", 2.2],
  ["twitter", 2.1],
  ["whatsapp", 1.4],
  ["email", 1.1],
  ["kantor_kelurahan", 0.9],
  ["facebook", 0.8],
  ["governor_social", 0.5],
  ["sms_0811", 0.4],
  ["balai_warga", 0.4],
  ["kantor_kecamatan", 0.25],
  ["pendopo", 0.25],
  ["kantor_wali_kota", 0.15],
  ["surat_gubernur", 0.1],
  ["mass_media", 0.1],
  ["sms_1708", 0.1],
  ["inspektorat", 0.05],
];

/** Per cent by category code; every category that is not named shares equally in `otherCategories`. */
export const categoryShares: Readonly<Record<string, number>> = {
  jalan: 14,
  pohon: 10.6,
  "parkir-liar": 10.3,
  "gangguan-ketenteraman-dan-ketertiban": 9,
  sampah: 6,
  "penerangan-jalan-umum": 4.2,
  "tutup-saluran": 4,
  "saluran-air-kali-sungai": 3.6,
  trotoar: 2.8,
  "arus-lalu-lintas": 2.8,
  "pkl-liar": 2.6,
  "kabel-semrawut": 2.4,
  "reklame-spanduk": 2.2,
  "pelanggaran-perda-pergub": 2.1,
  banjir: 2,
  "got-kotor": 1.8,
  pmks: 1.6,
  "transportasi-publik": 1.5,
  "jaringan-air-bersih": 1.4,
  "lampu-lalu-lintas": 1.1,
  "tata-ruang-dan-bangunan": 1.1,
  "jaringan-listrik": 1,
  "rumput-dan-ilalang": 0.9,
  taman: 0.8,
  "pembakaran-sampah": 0.8,
  "satwa-liar": 0.7,
  "kawasan-dilarang-merokok": 0.6,
  puing: 0.6,
  "bantuan-sosial": 0.5,
  "ktp-elektronik": 0.4,
};
export const otherCategories = 7;

/** Share of a day's reports by hour in Asia/Jakarta. */
export const hourShares = [
  1, 0.6, 0.4, 0.4, 0.7, 1.8, 3.6, 5.6, 7.2, 7.8, 7.6, 6.4, 5.4, 5.6, 5.8, 5.7, 5.4, 5.2, 5, 5.2, 5, 4.2, 3,
  1.8,
];

/** Monday to Sunday. */
export const weekdayShares = [1.12, 1.08, 1.05, 1.03, 0.98, 0.92, 0.82];

/** How lively a city is, per square kilometre, by Kemendagri code. */
export const cityShares: Readonly<Record<string, number>> = {
  "31.01": 0.05,
  "31.71": 1.5,
  "31.72": 0.85,
  "31.73": 1.05,
  "31.74": 1.25,
  "31.75": 0.95,
};

/** Per cent of all complaints that stay where they are although they are old; 2021's published figures, and ours. */
export const stuckShares: readonly [Status, number][] = [
  ["coordinated", 1],
  ["delegated", 0.3],
  ["in_progress", 0.3],
  ["waiting", 0.1],
  ["triage", 0.05],
  ["transfer_requested", 0.06],
  ["verification", 0.08],
];
export const scheduledShare = 0.7;
export const openShare = 3;

export const rejectionShares: readonly [RejectionReason, number][] = [
  ["not_provincial", 34],
  ["insufficient", 28],
  ["routine_work", 12],
  ["outside_jakarta", 9],
  ["spam", 8],
  ["abusive_or_personal", 6],
  ["emergency", 3],
];

/** Shares of all complaints, or of those that reach the step. */
export const rates = {
  rejected: 0.021,
  duplicate: 0.012,
  relapse: 0.05,
  withdrawn: 0.002,
  removed: 0.0006,
  private: 0.07,
  privateWhenSensitive: 0.5,
  withContact: 0.6,
  /** Of the reports by a geotagged channel: no point, but a kelurahan and a landmark. */
  withoutPoint: 0.02,
  transferAsked: 0.015,
  returned: 0.028,
  reopened: 0.008,
  extended: 0.004,
  noted: 0.07,
} as const;

/** Hours from report to claim: half within 11, the mean near 42 (2020 and 2021: 40.2 and 39.9). */
export const workHours = { median: 10.5, sigma: 1.6, most: 75 * 24 } as const;
export const weightFactors = { light: 0.85, medium: 1.25, heavy: 3.2 } as const;
