import type { Figures } from "@/server/domain/statistics/figures";
import type { Dimension, Scope } from "@/server/domain/statistics/scope";
import type { HeldFigures } from "@/server/domain/statistics/statistics-desk";
import type { Cell, Sheet } from "@/server/export/sheets";

type Row = { key: string; name: { id: string }; figures: Figures };
type Column = readonly [head: string, read: (figures: Figures) => Cell];

const round = (value: number | null, digits = 4): Cell =>
  value === null ? null : Number(value.toFixed(digits));
const hours = (minutes: number | null): Cell => round(minutes === null ? null : minutes / 60, 2);

const columns: readonly Column[] = [
  ["jatuh_tempo", ({ onTime }) => onTime.of],
  ["tepat_waktu", ({ onTime }) => onTime.count],
  ["bagian_tepat_waktu", ({ onTime }) => round(onTime.share)],
  ["rentang_bawah_95", ({ onTime }) => round(onTime.low)],
  ["rentang_atas_95", ({ onTime }) => round(onTime.high)],
  ["selesai_terlambat", ({ late }) => late],
  ["terbuka_terlambat", ({ openLate }) => openLate],
  ["masuk", ({ received }) => received],
  ["selesai_dari_yang_masuk", ({ resolved }) => resolved],
  ["terbuka", ({ open }) => open],
  ["terbuka_lewat_tenggat", ({ openOverdue }) => openOverdue],
  ["ditolak", ({ rejected }) => rejected],
  ["digabung", ({ merged }) => merged],
  ["pekerjaan_selesai", ({ closed }) => closed],
  ["rata_rata_jam_kotor", ({ gross }) => hours(gross.mean)],
  ["rata_rata_jam_bersih", ({ net }) => hours(net.mean)],
  ["median_jam_bersih", ({ net }) => hours(net.median)],
  ["p90_jam_bersih", ({ net }) => hours(net.p90)],
  ["bagian_koordinasi_tepat_waktu", ({ coordinationOnTime }) => round(coordinationOnTime.share)],
  ["median_jam_koordinasi", ({ coordination }) => hours(coordination.median)],
  ["bagian_kambuh", ({ recurring }) => round(recurring.share)],
  ["bagian_dibuka_kembali", ({ reopened }) => round(reopened.share)],
  ["bagian_dikembalikan", ({ returned }) => round(returned.share)],
  ["rata_rata_pindah_tangan", ({ hopsMean }) => round(hopsMean, 3)],
  ["bagian_selesai_hari_terakhir", ({ lastDay }) => round(lastDay.share)],
];

type Breakdown = { rows: readonly Row[]; asOf: Date | null; held: HeldFigures; isPublic: boolean };

/** A breakdown as a sheet with its scope and moment: one row per value, one column per figure. */
export function tableSheets(
  scope: Scope & { by: Dimension },
  { rows, asOf, held, isPublic }: Breakdown,
): Sheet[] {
  const about: Cell[][] = [
    ["dari", scope.from],
    ["sampai", scope.to],
    ["wilayah", scope.area || "semua"],
    ["kategori", scope.category || "semua"],
    ["instansi", scope.agency || "semua"],
    ["kanal", scope.channel || "semua"],
    ["menurut", scope.by],
    ["dihitung_sampai", asOf?.toISOString() ?? null],
    ["ditahan_seluruh_kota", held.count ?? `kurang dari ${held.smallest}`],
    ["ditahan_sejak", held.since],
    ["laporan_tertutup_dihitung_bersama_paling_sedikit", isPublic ? held.smallest : "tidak berlaku"],
  ];
  const head: Cell[] = ["kode", "nama", ...columns.map(([name]) => name)];
  const body = rows.map(({ key, name, figures }): Cell[] => [
    key,
    name.id,
    ...columns.map(([, read]) => read(figures)),
  ]);
  return [
    { name: "angka", rows: [head, ...body] },
    { name: "keterangan", rows: about },
  ];
}
