"use client";

import { useCallback, useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { formatNumber } from "@/components/layout/format";
import type { Mark } from "@/server/domain/map/marks";
import { nameOfPlace } from "@/server/domain/map/name-of-place";
import { type ShapeLevel, useShapes } from "../shapes";
import { useCloseNames } from "../use-close-names";
import type { MarkTexts } from "./arrange";

/** The texts of marks: areas (of that level) by the names of their shapes, complaints by status and category. */
export function useMarkTexts(level: ShapeLevel | null) {
  const [t, stage, locale] = [useTranslations("map"), useTranslations("stage"), useLocale()];
  const { data: shapes } = useShapes(level ?? "kelurahan");
  const known = useCloseNames(level === null)?.categories;
  const names = useMemo(() => namesOf(shapes), [shapes]);
  const categories = useMemo(
    () => new Map(known?.map((one) => [one.code, one.name[locale]])),
    [known, locale],
  );
  return useCallback(
    (mark: Mark, others = 0): MarkTexts => {
      const number = formatNumber(mark.count, locale, 0);
      const counts = t("markCount", { count: mark.count, overdue: mark.overdue });
      const late = mark.overdue > 0 ? formatNumber(mark.overdue, locale, 0) : "";
      if (mark.kind === "area") {
        const name = mark.name ?? names.get(mark.code) ?? "";
        const short = name.replace(/^(Kota|Kabupaten) Administrasi /, "");
        return {
          label: `${others > 0 ? t("areaAndOthers", { name, others }) : name}: ${counts}`,
          number,
          late,
          name: others > 0 ? `${short} +${others}` : short,
        };
      }
      if (mark.kind === "cell") return { label: counts, number, late, name: "" };
      if (mark.kind === "more")
        return { label: t("more", { count: mark.count }), number: `+${number}`, late, name: "" };
      const { point } = mark;
      const category = categories.get(point.category) ?? "";
      const rest = others > 0 ? t("more", { count: mark.count - 1 }) : "";
      const words = [category, stage(point.status), point.isOverdue ? t("late") : "", point.code, rest];
      const more = `+${formatNumber(mark.count - 1, locale, 0)}`;
      return { label: words.filter(Boolean).join(", "), number: more, late: "", name: "" };
    },
    [t, stage, locale, names, categories],
  );
}

function namesOf(shapes: GeoJSON.FeatureCollection | undefined): ReadonlyMap<string, string> {
  return new Map(
    shapes?.features.map(({ properties }) => [String(properties?.code), String(properties?.name)]),
  );
}

/** The kelurahan at a tile's centre, once the shapes are loaded. */
export function usePlaceName(enabled: boolean): (mark: Mark) => string | null {
  const { data } = useShapes("kelurahan", enabled);
  const shapes = useMemo(
    () =>
      data?.features.map(({ geometry, properties }) => ({
        geometry: geometry as GeoJSON.MultiPolygon,
        name: String(properties?.name),
      })) ?? [],
    [data],
  );
  return useCallback((mark) => nameOfPlace(shapes, mark), [shapes]);
}
