import type { ChannelClass, Weight } from "@/server/domain/complaint/category";

/** code, name, class, confidential, first day, last day */
type ChannelLine = {
  code: string;
  name: string;
  class: ChannelClass;
  isConfidential?: boolean;
  validFrom?: string;
};

/** The thirteen of 2019, then the later ones, then this product's own form. */
export const channels: readonly ChannelLine[] = [
  { code: "jaki", name: "JAKI", class: "geotag", validFrom: "2019-09-27" },
  { code: "qlue", name: "Qlue", class: "geotag" },
  { code: "twitter", name: "Twitter/X @DKIJakarta", class: "social" },
  { code: "facebook", name: "Facebook Pemprov DKI", class: "social" },
  { code: "email", name: "Surel dki@jakarta.go.id", class: "written" },
  { code: "balai_warga", name: "Balai Warga", class: "written" },
  { code: "sms_1708", name: "SMS LAPOR 1708", class: "text" },
  { code: "sms_0811", name: "SMS 08111272206", class: "text" },
  { code: "kantor_kelurahan", name: "Kantor Kelurahan", class: "face_to_face" },
  { code: "kantor_kecamatan", name: "Kantor Kecamatan", class: "face_to_face" },
  { code: "surat_gubernur", name: "Surat Gubernur", class: "letter" },
  { code: "pendopo", name: "Pendopo Balai Kota", class: "face_to_face" },
  { code: "inspektorat", name: "Kantor Inspektorat", class: "face_to_face", isConfidential: true },
  { code: "kantor_wali_kota", name: "Kantor Wali Kota", class: "face_to_face", validFrom: "2020-01-01" },
  { code: "governor_social", name: "Media sosial gubernur", class: "social", validFrom: "2020-01-01" },
  { code: "mass_media", name: "Media massa", class: "written", validFrom: "2020-01-01" },
  { code: "whatsapp", name: "WhatsApp 08111272206", class: "text", validFrom: "2021-01-01" },
  { code: "web", name: "Situs Cepat Respon", class: "geotag", validFrom: "2026-01-01" },
  { code: "open311", name: "Open311", class: "geotag", validFrom: "2026-11-01" },
];

const hour = 60;
const day = 24 * hour;

export const slaRules: readonly { weight: Weight; coordinationMinutes: number; completionMinutes: number }[] =
  [
    { weight: "light", coordinationMinutes: 6 * hour, completionMinutes: 7 * day },
    { weight: "medium", coordinationMinutes: 6 * hour, completionMinutes: 14 * day },
    { weight: "heavy", coordinationMinutes: 6 * hour, completionMinutes: 60 * day },
  ];

export const slaBasis = "Pergub DKI 128/2017; SE Sekda 40/2019";

/** Long before the first complaint of the old systems, so that imported history has an SLA too. */
export const rulesSince = "1970-01-01";

/** National holidays and collective leave (cuti bersama) of 2026. */
export const holidays: readonly [day: string, name: string, kind: "national" | "collective_leave"][] = [
  ["2026-01-01", "Tahun Baru Masehi", "national"],
  ["2026-01-16", "Isra Mikraj", "national"],
  ["2026-02-16", "Cuti bersama Imlek", "collective_leave"],
  ["2026-02-17", "Tahun Baru Imlek", "national"],
  ["2026-03-18", "Cuti bersama Nyepi", "collective_leave"],
  ["2026-03-19", "Hari Suci Nyepi", "national"],
  ["2026-03-20", "Cuti bersama Idulfitri", "collective_leave"],
  ["2026-03-21", "Idulfitri", "national"],
  ["2026-03-22", "Idulfitri", "national"],
  ["2026-03-23", "Cuti bersama Idulfitri", "collective_leave"],
  ["2026-03-24", "Cuti bersama Idulfitri", "collective_leave"],
  ["2026-04-03", "Wafat Yesus Kristus", "national"],
  ["2026-04-05", "Paskah", "national"],
  ["2026-05-01", "Hari Buruh", "national"],
  ["2026-05-14", "Kenaikan Yesus Kristus", "national"],
  ["2026-05-15", "Cuti bersama Kenaikan Yesus Kristus", "collective_leave"],
  ["2026-05-27", "Iduladha", "national"],
  ["2026-05-28", "Cuti bersama Iduladha", "collective_leave"],
  ["2026-05-31", "Hari Raya Waisak", "national"],
  ["2026-06-01", "Hari Lahir Pancasila", "national"],
  ["2026-06-16", "Tahun Baru Islam", "national"],
  ["2026-08-17", "Hari Kemerdekaan", "national"],
  ["2026-08-25", "Maulid Nabi", "national"],
  ["2026-12-24", "Cuti bersama Natal", "collective_leave"],
  ["2026-12-25", "Hari Raya Natal", "national"],
];

/** Percentages of accepted results that get a second look: our own default, editable. */
export const reviewRates = { randomPercent: 5, riskPercent: 40 };
