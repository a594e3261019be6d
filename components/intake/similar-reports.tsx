"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import type { Similar } from "@/server/domain/intake/arrival";
import type { Decision } from "./decision";

type SimilarReportsProps = {
  code: string;
  decision: Decision;
  busy: boolean;
  onMerge: (masterCode: string) => void;
};

/** Open reports of the chosen place and category: this one may be the same trouble. */
export function SimilarReports({ code, decision, busy, onMerge }: SimilarReportsProps) {
  const [t, status, locale] = [
    useTranslations("intakeDesk"),
    useTranslations("status"),
    useLocale() as "id" | "en",
  ];
  const found = useSimilar(code, decision);
  if (found.length === 0) return null;
  return (
    <section aria-label={t("similar")} className="grid gap-2">
      <h3 className="font-semibold">{t("similar")}</h3>
      <ul className="grid gap-2">
        {found.map((report) => (
          <li key={report.code} className="grid gap-1.5 rounded-card border border-line px-3 py-2">
            <span className="flex flex-wrap items-center gap-x-3">
              <a href={`/petugas/${report.code}`} className="font-semibold text-teluk underline">
                {report.code}
              </a>
              <StatusBadge status={report.status} label={status(report.status)} />
              <span className="text-soft text-sm">{formatMoment(report.submittedAt, locale)}</span>
            </span>
            <span className="text-sm">{[report.excerpt, report.landmark].filter(Boolean).join(" · ")}</span>
            <Button
              look="secondary"
              busy={busy}
              className="justify-self-start"
              onClick={() => onMerge(report.code)}
            >
              {t("merge", { code: report.code })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSimilar(code: string, { kelurahanCode, categoryCode }: Decision): readonly Similar[] {
  const [found, setFound] = useState<readonly Similar[]>([]);
  useEffect(() => {
    setFound([]);
    if (!kelurahanCode || !categoryCode) return;
    let isCurrent = true;
    client.intakeDesk.similar.query({ code, kelurahanCode, categoryCode }).then(
      (rows) => isCurrent && setFound(rows),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [code, kelurahanCode, categoryCode]);
  return found;
}
