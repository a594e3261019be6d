import type { getTranslator } from "@/components/layout/locale";

type Translator = Awaited<ReturnType<typeof getTranslator<"survey">>>;
const romans = ["I", "II", "III", "IV"] as const;

/** `Triwulan IV 2026` */
export function nameQuarter(quarter: string, t: Translator): string {
  const [year = "", number] = quarter.split("-Q");
  return t("report.quarter", { number: romans[Number(number) - 1] ?? "", year });
}
