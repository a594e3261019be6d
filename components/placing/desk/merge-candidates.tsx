"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { SimilarList } from "@/components/complaint/similar-list";
import { formatMoment } from "@/components/layout/format";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { type Decision, firstDecision } from "@/server/domain/placing/decision";
import type { MergeCandidate, PlacingComplaint } from "@/server/domain/placing/placing-complaint";

type SimilarReportsProps = {
  complaint: PlacingComplaint;
  decision: Decision;
  busy: boolean;
  onMerge: (masterCode: string, press: { timeStamp: number }) => void;
};

const noCandidates: readonly MergeCandidate[] = [];

/** Open complaints of the chosen place and category, which may be about the same thing. */
export function MergeCandidates({ complaint, decision, busy, onMerge }: SimilarReportsProps) {
  const [t, status, locale] = [
    useTranslations("intakeDesk"),
    useTranslations("status"),
    useLocale() as "id" | "en",
  ];
  const found = useSimilar(complaint, decision);
  const items = found.map((one) => ({
    code: one.code,
    status: { code: one.status, label: status(one.status) },
    excerpt: one.excerpt,
    about: [one.landmark, formatMoment(one.submittedAt, locale)],
    act: (
      <Button
        look="secondary"
        busy={busy}
        className="justify-self-start"
        onClick={(press) => onMerge(one.code, press)}
      >
        {t("merge", { code: one.code })}
      </Button>
    ),
  }));
  return <SimilarList heading="h3" title={t("similar")} items={items} />;
}

/** Those that came with the complaint, or, for another place or category, those that the server finds. */
function useSimilar(complaint: PlacingComplaint, { kelurahanCode, categoryCode }: Decision) {
  const [found, setFound] = useState<readonly MergeCandidate[]>(noCandidates);
  const { code } = complaint;
  const first = firstDecision(complaint);
  const isFirst = kelurahanCode === first.kelurahanCode && categoryCode === first.categoryCode;
  useEffect(() => {
    setFound(noCandidates);
    if (isFirst || !kelurahanCode || !categoryCode) return;
    let isCurrent = true;
    client.intakeDesk.similar.query({ code, kelurahanCode, categoryCode }).then(
      (rows) => isCurrent && setFound(rows),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [isFirst, code, kelurahanCode, categoryCode]);
  return isFirst ? complaint.similar : found;
}
