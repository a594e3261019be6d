import type { SurveyResponseRow } from "@/db/queries/survey/responses";
import {
  bandLines,
  elementNames,
  gradeNames,
  profileNames,
  profileValueNames,
  quarterName,
} from "@/server/domain/survey/decree-texts";
import { elements, levels, profilePartNames } from "@/server/domain/survey/response";
import { fewestShown } from "@/server/domain/survey/sample";
import { skmIndexOf } from "@/server/domain/survey/skm";
import { distributionOf, profileCells } from "@/server/domain/survey/tally";
import type { Cell, Sheet } from "@/server/export/sheets";
import type { SurveyFigures } from "../figures-schema";

export type ExportContent = {
  report: SurveyFigures;
  counts: readonly number[];
  profiles: readonly number[];
  /** Null when the reader may see the summary only. */
  answers: readonly SurveyResponseRow[] | null;
  suggestions: readonly { unit: string; suggestion: string }[] | null;
};

/** The ministry's layout: respondents by elements, then sums, means, weighted means and the index; then all else. */
export function composeSheets(content: ExportContent): Sheet[] {
  const shown = content.answers !== null || content.report.summary.respondents >= fewestShown;
  const sheets: Sheet[] = [{ name: "Pengolahan IKM", rows: composeMain(content, shown) }];
  if (shown) sheets.push({ name: "Profil responden", rows: composeProfile(content) });
  if (shown) sheets.push({ name: "Sebaran jawaban", rows: composeDistribution(content) });
  if (content.suggestions)
    sheets.push({
      name: "Saran",
      rows: [["Unit", "Saran"], ...content.suggestions.map((one) => [one.unit, one.suggestion])],
    });
  return sheets;
}

const four = (value: number) => Math.round(value * 10_000) / 10_000;

function composeMain(content: ExportContent, shown: boolean): Cell[][] {
  const { report, answers } = content;
  const unit = report.path.at(-1)?.name ?? "Pemerintah Provinsi DKI Jakarta";
  return [
    ["PENGOLAHAN SURVEI KEPUASAN MASYARAKAT PER RESPONDEN DAN PER UNSUR PELAYANAN"],
    ["Unit pelayanan", unit],
    ["Periode", quarterName(report.quarter) + (report.isProvisional ? " (sementara)" : "")],
    ["Data per", report.asOf.toISOString()],
    [],
    ["No. responden", ...elements, "Keterangan"],
    ...(answers ?? []).map((row, index) => [
      index + 1,
      ...[row.u1, row.u2, row.u3, row.u4, row.u5, row.u6, row.u7, row.u8, row.u9],
      row.unit,
    ]),
    ...(shown && report.summary.respondents > 0 ? composeResults(content) : [["Kurang dari 5 responden"]]),
    [],
    ...composeNotes(report),
  ];
}

function composeResults({ report: { summary }, counts }: ExportContent): Cell[][] {
  const n = summary.respondents;
  const sums = elements.map((_, position) =>
    distributionOf(counts, position).reduce((sum, count, index) => sum + count * (index + 1), 0),
  );
  const total = sums.reduce((all, sum) => all + sum, 0);
  const weighted = total / n / elements.length;
  const { grade } = summary;
  return [
    ["Σ nilai per unsur", ...sums],
    ["NRR per unsur", ...sums.map((sum) => four(sum / n))],
    [
      "NRR tertimbang per unsur",
      ...sums.map((sum) => four(sum / n / elements.length)),
      `*) ${four(weighted)}`,
    ],
    ["IKM unit pelayanan **)", skmIndexOf(total, n)],
    ...(grade ? [["Mutu pelayanan", grade, gradeNames[grade]]] : []),
  ];
}

function composeNotes({ summary }: SurveyFigures): Cell[][] {
  const { interval, responseRate } = summary;
  return [
    ...elements.map((element) => [element, elementNames[element]]),
    ["NRR", "Nilai rata-rata = jumlah nilai per unsur dibagi jumlah kuesioner yang terisi"],
    ["*)", "Jumlah NRR tertimbang; bobot tiap unsur tepat 1/9"],
    ["**)", "Jumlah NRR tertimbang × 25, dibulatkan ke dua desimal"],
    ...bandLines,
    ["Jumlah responden", summary.respondents],
    ["Undangan", summary.invited],
    ["Menjawab lewat undangan", summary.answered],
    ["Tingkat respons", responseRate === null ? "–" : four(responseRate)],
    ["Selang kepercayaan 95 % (Student t)", interval ? `${interval.low} – ${interval.high}` : "–"],
    ["Sampel minimum (Krejcie dan Morgan)", summary.minimumSample],
  ];
}

function composeProfile({ report, profiles }: ExportContent): Cell[][] {
  const n = report.summary.respondents;
  const cells = profileCells.map((cell, index) => ({ ...cell, count: profiles[index] ?? 0 }));
  return [
    ["Profil", "Pilihan", "Jumlah"],
    ...profilePartNames.flatMap((part) => {
      const own = cells.filter((cell) => cell.part === part);
      const silent = n - own.reduce((sum, { count }) => sum + count, 0);
      const lines = own.map(({ value, count }): Cell[] => [
        profileNames[part],
        profileValueNames[value] ?? value,
        count,
      ]);
      return [...lines, [profileNames[part], "Tidak diisi", silent]];
    }),
  ];
}

function composeDistribution({ counts }: ExportContent): Cell[][] {
  return [
    ["Unsur", "Nama", ...levels],
    ...elements.map((element, position) => [
      element,
      elementNames[element],
      ...distributionOf(counts, position),
    ]),
  ];
}
