import type { Profile, SurveyAnswers, SurveyLevel } from "@/server/domain/survey/response";
import { profileParts } from "@/server/domain/survey/response";
import { chance, pick, type Random, randomFor } from "./random";

/** How people see a unit: what they think of it in general, and how many of those invited answer. */
export type Repute = { mean: number; rate: number };

/** About 12 % of those invited answer, in some units half as many, in others half as many again. */
export function reputeOf(seed: number, unitId: number): Repute {
  const random = randomFor(seed ^ 0x5e1f, unitId);
  const spread = (random() + random() + random()) / 3 - 0.5;
  return { mean: 3.12 + spread * 1.3, rate: 0.06 + random() * 0.12 };
}

/** U1 to U9: time and the handling of complaints are judged harder, cost is free. */
const elementShifts = [0.02, -0.02, -0.28, 0.62, -0.08, 0.06, 0.12, -0.22, -0.05];

/** Nine answers of one person, who is in one mood for all of them. */
export function drawAnswers(random: Random, { mean }: Repute): SurveyAnswers {
  const mood = (random() + random() + random() - 1.5) * 0.9;
  return elementShifts.map((shift) => {
    const level = Math.round(mean + shift + mood + (random() + random() - 1) * 0.9);
    return Math.min(4, Math.max(1, level)) as SurveyLevel;
  });
}

/** Most people say most of it. */
export function drawProfile(random: Random): Profile {
  const maybe = <T>(values: readonly T[]): T | null => (chance(random, 0.72) ? pick(random, values) : null);
  return {
    sex: maybe(profileParts.sex),
    ageBand: maybe(profileParts.ageBand.slice(1)),
    education: maybe(profileParts.education),
    occupation: maybe(profileParts.occupation),
  };
}

const suggestions = [
  "Mohon kabari pelapor sebelum laporan ditutup.",
  "Penanganannya cepat, terima kasih kepada petugas di lapangan.",
  "Fotonya sudah rapi, tetapi lubangnya muncul lagi setelah hujan.",
  "Waktu tunggunya terlalu lama, tolong beri perkiraan tanggal.",
  "Petugas ramah dan menjelaskan apa yang akan dikerjakan.",
  "Tolong pengawasan rutin, jangan menunggu laporan warga.",
  "Laporan dipindah-pindah sampai tiga kali, sebaiknya langsung ke dinas yang tepat.",
  "Aplikasinya mudah dipakai, semoga bisa melampirkan video.",
];

export const drawSuggestion = (random: Random): string | null =>
  chance(random, 0.16) ? pick(random, suggestions) : null;
