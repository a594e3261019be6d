"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { formatMoment } from "@/components/layout/format";
import { client } from "@/components/trpc/client";
import { NoticeBox } from "@/components/ui/states";
import { parseCode } from "@/server/domain/complaint/code";
import type { MergeComparison } from "@/server/domain/complaint/similar";

type MergeSidesProps = { code: string; masterCode: string };

/** Both complaints side by side, and a warning where they may not be the same. */
export function MergeSides({ code, masterCode }: MergeSidesProps) {
  const t = useTranslations("merging");
  const locale = useLocale() as "id" | "en";
  const found = useComparison(code, parseCode(masterCode));
  if (!found) return null;
  const { duplicate, master, metres, days, doubts } = found;
  return (
    <section className="grid gap-3" aria-label={t("title")}>
      <div className="grid gap-3 sm:grid-cols-2">
        {[duplicate, master].map((one) => (
          <article key={one.code} className="min-w-0 rounded-card border border-line p-3 text-sm">
            <h3 className="font-semibold">{one.code}</h3>
            <p>{one.category[locale]}</p>
            <p className="text-soft">
              {[formatMoment(one.submittedAt, locale), one.holder].filter(Boolean).join(" · ")}
            </p>
            <p className="[overflow-wrap:anywhere]">{one.text}</p>
          </article>
        ))}
      </div>
      <p>{metres === null ? t("apartInTime", { days }) : t("apart", { metres, days })}</p>
      {doubts.length > 0 && (
        <NoticeBox tone="bad">
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{t(`doubt.${doubt}`)}</li>
            ))}
          </ul>
          <p>{t("reasonNeeded")}</p>
        </NoticeBox>
      )}
    </section>
  );
}

function useComparison(code: string, masterCode: string | null): MergeComparison | null {
  const [found, setFound] = useState<MergeComparison | null>(null);
  useEffect(() => {
    setFound(null);
    if (!masterCode || masterCode === code) return;
    let isCurrent = true;
    client.complaint.compareMerge.query({ code, masterCode }).then(
      (comparison) => isCurrent && setFound(comparison),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [code, masterCode]);
  return found;
}
