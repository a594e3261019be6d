"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl";
import { OverdueMark, StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { useTRPC } from "@/components/trpc/client";
import { Skeleton } from "@/components/ui/states";

/** One complaint: photo, category, status, and a link to its page. */
export function MarkPopup({ code }: { code: string }) {
  const trpc = useTRPC();
  const [t, stage, locale] = [useTranslations("map"), useTranslations("stage"), useLocale()];
  const { data, isError } = useQuery(trpc.map.point.queryOptions({ code }));
  if (isError) return <p className="w-56 text-base">{t("pointGone")}</p>;
  if (!data) return <Skeleton className="h-40 w-56" />;
  return (
    <div className="grid w-56 gap-1.5 text-base">
      {data.photoId && (
        <img
          src={`/api/photos/${data.photoId}/thumb`}
          alt={t("photoOf", { category: data.category[locale] })}
          width={224}
          height={126}
          className="h-[126px] w-56 rounded-card bg-line object-cover"
        />
      )}
      <strong>{data.category[locale]}</strong>
      <span className="flex flex-wrap items-center gap-2">
        <StatusBadge status={data.status} label={stage(data.status)} />
        {data.isOverdue && <OverdueMark label={t("late")} />}
      </span>
      <span className="text-soft text-sm">
        {data.kelurahan && `${t("inKelurahan", { name: data.kelurahan })} · `}
        {formatMoment(data.submittedAt, locale)}
      </span>
      {data.isCoarse && <span className="text-soft text-sm">{t("coarse")}</span>}
      <a href={`/lacak/${data.code}`} className="inline-flex min-h-11 items-center font-semibold underline">
        {t("openReport")} {data.code}
      </a>
    </div>
  );
}
