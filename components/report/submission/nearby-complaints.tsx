"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { StatusBadge } from "@/components/complaint/status-badge";
import { client } from "@/components/trpc/client";
import type { DraftPoint } from "./draft";

type Nearby = Awaited<ReturnType<typeof client.map.nearby.query>>;

/** Open complaints of the category nearby, which may be about the same thing. */
export function NearbyComplaints({
  point,
  groupCode,
}: {
  point: DraftPoint | null;
  groupCode: string | null;
}) {
  const [t, stage, locale] = [useTranslations("report"), useTranslations("stage"), useLocale()];
  const [found, setFound] = useState<Nearby>([]);
  useEffect(() => {
    if (!point || !groupCode) return setFound([]);
    let isCurrent = true;
    client.map.nearby
      .query({ point, groupCode })
      .then((rows) => isCurrent && setFound(rows))
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [point, groupCode]);
  if (found.length === 0) return null;
  return (
    <section className="grid gap-2 rounded-card border border-monas bg-surface p-4">
      <h2 className="font-semibold">{t("nearby")}</h2>
      <p className="text-sm">{t("nearbyHint")}</p>
      <ul className="grid gap-2">
        {found.map((row) => (
          <li key={row.code}>
            <a
              href={`/lacak/${row.code}`}
              target="_blank"
              rel="noopener"
              className="grid min-h-11 gap-0.5 py-1 underline-offset-4 hover:underline"
            >
              <span className="flex flex-wrap gap-x-3">
                {row.category[locale]} <StatusBadge status={row.status} label={stage(row.status)} />
              </span>
              <span className="words text-soft text-sm">{row.excerpt}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
