import type { Grade } from "@/server/domain/survey/skm";

/** Colour is used with the letter and the text, never alone. */
export const gradeGround: Readonly<Record<Grade, string>> = {
  A: "bg-resolved",
  B: "bg-verification",
  C: "bg-in_progress",
  D: "bg-danger",
};

export const gradeFill: Readonly<Record<Grade, string>> = {
  A: "fill-resolved",
  B: "fill-verification",
  C: "fill-in_progress",
  D: "fill-danger",
};

const tag = { id: "id-ID", en: "en-GB" } as const;

/** `77,78`: an index always has its two decimals. */
export function formatIndex(value: number, locale: "id" | "en"): string {
  return new Intl.NumberFormat(tag[locale], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );
}

/** `12,4 %` of a share between 0 and 1. */
export function formatSurveyShare(share: number, locale: "id" | "en"): string {
  return new Intl.NumberFormat(tag[locale], { style: "percent", maximumFractionDigits: 1 }).format(share);
}
