"use client";

import clsx from "clsx";
import { CircleCheck, CircleX, UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { errorKey } from "@/components/ui/error-key";
import type { BulkResult } from "@/server/domain/complaint/bulk";
import type { Bulk } from "./use-bulk";

const looks = {
  done: ["text-resolved", CircleCheck],
  refused: ["text-danger", CircleX],
  conflict: ["text-scheduled", UsersRound],
} as const;

/** The results, one line each; failures come first. */
export function BulkResults({ bulk: { results, leftOut, close } }: { bulk: Bulk }) {
  const t = useTranslations("bulk");
  if (results.length === 0) return null;
  const count = (outcome: BulkResult["outcome"]) =>
    results.filter((result) => result.outcome === outcome).length;
  const ordered = results.toSorted((a, b) => Number(a.outcome === "done") - Number(b.outcome === "done"));
  const counts = { done: count("done"), refused: count("refused"), conflict: count("conflict") };
  return (
    <div className="grid gap-2 border-line border-t pt-3">
      <h2 className="font-bold">{t("results")}</h2>
      <p role="status">
        {t("summary", counts)}
        {leftOut.length > 0 && ` ${t("leftOut", { count: leftOut.length, codes: leftOut.join(", ") })}`}
      </p>
      {counts.done < results.length && <p className="text-soft">{t("kept")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <ul aria-label={t("results")} tabIndex={0} className="grid max-h-64 gap-1 overflow-auto">
        {ordered.map((result) => (
          <ResultLine key={result.code} result={result} />
        ))}
      </ul>
      <Button look="quiet" className="justify-self-start px-0!" onClick={close}>
        {t("close")}
      </Button>
    </div>
  );
}

function ResultLine({ result: { code, outcome, reason, detail } }: { result: BulkResult }) {
  const [t, errors] = [useTranslations("bulk"), useTranslations("error")];
  const [colour, Icon] = looks[outcome];
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span className={clsx("inline-flex items-center gap-1.5 font-semibold text-sm", colour)}>
        <Icon size={16} aria-hidden />
        {t(outcome)}
      </span>
      <Link href={`/petugas/${code}`} prefetch={false} className="underline underline-offset-4">
        {code}
      </Link>
      {reason && <span>{errors(errorKey(errors, reason), detail ?? undefined)}</span>}
    </li>
  );
}
