"use client";

import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { formatDuration } from "@/components/layout/format";

/** Counts on from what the server said, each half minute. */
export function Countdown({ dueAt, initialMs }: { dueAt: Date; initialMs: number }) {
  const t = useTranslations("clock");
  const locale = useLocale();
  const [left, setLeft] = useState(initialMs);
  useEffect(() => {
    const timer = setInterval(() => setLeft(dueAt.getTime() - Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [dueAt]);
  return (
    <time dateTime={dueAt.toISOString()} className={left < 0 ? "text-danger" : undefined}>
      {t(left < 0 ? "late" : "left", { duration: formatDuration(left, locale) })}
    </time>
  );
}
