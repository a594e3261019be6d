import type { Route } from "next";
import { z } from "zod";
import { faultOfSpan, type SpanFault } from "@/server/domain/day-span";
import { type Preset, presets, spanOf } from "@/server/domain/statistics/preset";
import {
  type Dimension,
  dimensions,
  hasDays,
  isWholeMonths,
  type Scope,
  scopeSchema,
} from "@/server/domain/statistics/scope";

/** The URL of the governor's page: scope, dimension of the table, order. */
export type StatisticsUrl = {
  path: "/statistik" | "/statistik/publik";
  preset: Preset | "custom";
  scope: Scope;
  by: Dimension;
  sort: string | null;
  /** What is wrong with the chosen days, which are kept. */
  fault: SpanFault | null;
};

export type StatisticsQuery = Record<string, string | string[] | undefined>;
const defaultPreset: Preset = "three-months";
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

/** Parses a URL; what no form sends is ignored, days in a wrong order are kept and named as a fault. `today` is an ISO date in Asia/Jakarta. */
export function readStatisticsUrl(
  path: StatisticsUrl["path"],
  query: StatisticsQuery,
  today: string,
): StatisticsUrl {
  const asked = one(query.periode);
  const preset = presets.find((name) => name === asked) ?? (asked === "custom" ? "custom" : defaultPreset);
  const custom = { from: one(query.dari), to: one(query.sampai) };
  const span = preset === "custom" ? custom : spanOf(preset, today);
  const fields = {
    area: one(query.wilayah),
    category: one(query.kategori),
    agency: one(query.instansi),
    channel: one(query.kanal),
  };
  const usual = spanOf(defaultPreset, today);
  const fault = isReadable(span) ? faultOfSpan(span, "both") : null;
  const parsed = scopeSchema.safeParse({ ...fields, ...(fault ? usual : span) });
  const scope = parsed.success ? { ...parsed.data, ...(fault && span) } : scopeSchema.parse(usual);
  const by = dimensions.find((name) => name === one(query.tabel)) ?? finer(scope.area);
  return {
    path,
    preset: parsed.success ? preset : defaultPreset,
    scope,
    by,
    sort: one(query.urut) || null,
    fault: parsed.success ? fault : null,
  };
}

const isReadable = ({ from, to }: { from: string; to: string }): boolean =>
  [from, to].every((day) => day === "" || z.iso.date().safeParse(day).success);

/** What the page asks for; no figures while its days are wrong. */
export const toStatisticsInput = ({ scope, by, fault }: StatisticsUrl) => ({
  scope: fault ? null : scope,
  by,
});

/** The table as a file, for the same readers as the page: everybody's has disclosed figures also for an officer. */
export function tableFileUrl({ path, scope, by }: StatisticsUrl, format: "csv" | "xlsx"): string {
  const { from, to, ...rest } = scope;
  const audience = path === "/statistik/publik" && { audience: "public" };
  return `/api/statistics/table.${format}?${new URLSearchParams({ ...rest, from, to, by, ...audience })}`;
}

/** The dimension one step below an area. */
function finer(area: string): Dimension {
  return area.length >= 8 ? "kelurahan" : area.length === 5 ? "kecamatan" : "kota";
}

/**
 * Whether the table, which has daily counts for one dimension at a time, needs whole months where the scope has days.
 */
export const needsMonths = (scope: Scope, by: Dimension): boolean =>
  !isWholeMonths(scope) && !hasDays(scope, by);

/** The address of the same page with some of it changed. */
export function writeStatisticsUrl(
  address: StatisticsUrl,
  change: Partial<StatisticsUrl> & { scope?: Partial<Scope> } = {},
): Route {
  const { path, preset, by, sort } = { ...address, ...change };
  const scope = { ...address.scope, ...change.scope };
  return `${path}?${toQuery({ preset, scope, by, sort })}`;
}

export function toQuery({ preset, scope, by, sort }: Omit<StatisticsUrl, "path" | "fault">): URLSearchParams {
  const query = new URLSearchParams({ periode: preset });
  if (preset === "custom") {
    query.set("dari", scope.from);
    query.set("sampai", scope.to);
  }
  const fields = {
    wilayah: scope.area,
    kategori: scope.category,
    instansi: scope.agency,
    kanal: scope.channel,
  };
  for (const [name, value] of Object.entries(fields)) if (value) query.set(name, value);
  query.set("tabel", by);
  if (sort) query.set("urut", sort);
  return query;
}
