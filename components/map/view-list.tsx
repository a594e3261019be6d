"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { OverdueMark, StatusBadge } from "@/components/complaint/status-badge";
import { formatNumber } from "@/components/layout/format";
import { type Mark, sumByPlace } from "@/server/domain/map/marks";
import { mapLevelOf } from "./level-of";
import { useMarkTexts, usePlaceName } from "./tiles/use-mark-texts";
import type { ViewStore } from "./tiles/view-store";
import { useView } from "./use-view";

type ViewListProps = { store: ViewStore; onPress: (mark: Mark) => void; children: ReactNode };

/**
 * The accessible equivalent of the map: visible marks as a list of areas that zoom in and complaints that open their
 * page.
 */
export function ViewList({ store, onPress, children }: ViewListProps) {
  const t = useTranslations("map");
  const { zoom, marks, isSettled } = useView(store);
  return (
    <section
      id="daftar"
      aria-labelledby="daftar-judul"
      tabIndex={-1}
      className="flex max-h-[70dvh] flex-col overflow-hidden rounded-card border border-line bg-surface lg:h-[calc(100dvh-17rem)] lg:min-h-96 lg:max-h-[720px]"
    >
      <h2 id="daftar-judul" className="border-line border-b px-4 py-3 font-semibold text-base">
        {t("listTitle")}
      </h2>
      <div
        className="min-h-0 grow overflow-y-auto"
        aria-busy={!isSettled}
        // A scrollable element must be focusable even before it contains a button (WCAG 2.1.1).
        tabIndex={zoom === 0 ? 0 : undefined}
      >
        {zoom === 0 ? children : <Entries zoom={zoom} marks={marks} onPress={onPress} />}
      </div>
    </section>
  );
}

type EntriesProps = { zoom: number; marks: readonly Mark[]; onPress: (mark: Mark) => void };

function Entries({ zoom, marks, onPress }: EntriesProps) {
  const t = useTranslations("map");
  const wordsOf = useMarkTexts(mapLevelOf(zoom));
  const placeOf = usePlaceName(zoom >= 15);
  const rows = useMemo(() => sumByPlace(marks, placeOf), [marks, placeOf]);
  if (rows.length === 0) return <p className="px-4 py-10 text-center text-soft">{t("emptyView")}</p>;
  return (
    <ul>
      {rows.map(({ mark, place }) => (
        <li key={mark.key} className="border-line border-b last:border-0">
          {mark.kind === "point" ? (
            <PointEntry point={mark.point} label={wordsOf(mark).label} />
          ) : (
            <CountEntry mark={mark} name={wordsOf(mark).name || nameOf(t, mark, place)} onPress={onPress} />
          )}
        </li>
      ))}
    </ul>
  );
}

type Words = ReturnType<typeof useTranslations<"map">>;

function nameOf(t: Words, mark: Mark, place: string | null): string {
  if (mark.kind === "more") return place ? t("moreIn", { name: place }) : t("moreHere");
  return place ?? t("moreHere");
}

type CountEntryProps = { mark: Mark; name: string; onPress: (mark: Mark) => void };

function CountEntry({ mark, name, onPress }: CountEntryProps) {
  const [t, locale] = [useTranslations("map"), useLocale()];
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        onPress(mark);
        // The row goes with this view: the focus stays in the list.
        currentTarget.closest("section")?.focus({ preventScroll: true });
      }}
      className="flex min-h-12 w-full cursor-pointer items-center gap-2 px-4 py-2 text-left hover:bg-paper"
    >
      <span className="grow">{name}</span>
      {mark.overdue > 0 && <OverdueMark label={formatNumber(mark.overdue, locale, 0)} />}
      {mark.overdue > 0 && <span className="sr-only">{t("late")},</span>}
      <span className="font-semibold">{formatNumber(mark.count, locale, 0)}</span>
      <span className="sr-only">{t("reports")}</span>
      <ChevronRight size={18} className="shrink-0 text-soft" aria-hidden />
    </button>
  );
}

function PointEntry({ point, label }: { point: Extract<Mark, { kind: "point" }>["point"]; label: string }) {
  const [t, stage] = [useTranslations("map"), useTranslations("stage")];
  return (
    <a href={`/lacak/${point.code}`} className="grid min-h-12 gap-0.5 px-4 py-2 hover:bg-paper">
      <span>{label.split(",")[0]}</span>
      <span className="flex flex-wrap items-center gap-2">
        <StatusBadge status={point.status} label={stage(point.status)} />
        {point.isOverdue && <OverdueMark label={t("late")} />}
        <span className="text-soft text-sm">{point.code}</span>
      </span>
    </a>
  );
}
