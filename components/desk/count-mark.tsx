"use client";

import { useLocale, useTranslations } from "use-intl";
import { formatNumber } from "@/components/layout/format";
import type { QueueCount } from "@/server/domain/desk/queue-desk";

/** The count beside a view's name: `12`, `1.000+`. */
export function CountMark({ count }: { count: QueueCount }) {
  const [t, locale] = [useTranslations("queue"), useLocale() as "id" | "en"];
  if (!count) return null;
  const number = formatNumber(count.count, locale, 0);
  return (
    <span className="rounded-full border border-current/25 px-2 font-normal text-sm tabular-nums">
      {count.isMore ? t("more", { count: number }) : number}
    </span>
  );
}
