"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { SimilarList } from "@/components/complaint/similar-list";
import { formatMoment } from "@/components/layout/format";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import type { MergeCandidate } from "@/server/domain/placing/placing-complaint";
import type { Decision } from "./decision";

type SimilarReportsProps = {
  code: string;
  decision: Decision;
  busy: boolean;
  onMerge: (masterCode: string) => void;
};

/** Open complaints of the chosen place and category, which may be about the same thing. */
export function MergeCandidates({ code, decision, busy, onMerge }: SimilarReportsProps) {
  const [t, status, locale] = [
    useTranslations("intakeDesk"),
    useTranslations("status"),
    useLocale() as "id" | "en",
  ];
  const found = useSimilar(code, decision);
  const items = found.map((one) => ({
    code: one.code,
    status: { code: one.status, label: status(one.status) },
    excerpt: one.excerpt,
    about: [one.landmark, formatMoment(one.submittedAt, locale)],
    act: (
      <Button look="secondary" busy={busy} className="justify-self-start" onClick={() => onMerge(one.code)}>
        {t("merge", { code: one.code })}
      </Button>
    ),
  }));
  return <SimilarList heading="h3" title={t("similar")} items={items} />;
}

function useSimilar(code: string, { kelurahanCode, categoryCode }: Decision): readonly MergeCandidate[] {
  const [found, setFound] = useState<readonly MergeCandidate[]>([]);
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
