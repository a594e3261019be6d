"use client";

import { useEffect, useState } from "react";
import { formatDuration } from "@/components/layout/format";
import type { Locale } from "@/components/layout/locale";

type CountdownProps = {
  dueAt: Date;
  initialMs: number;
  locale: Locale;
  /** The sentences, with `{duration}` where the time goes: this leaf is all that a tracking page runs. */
  words: { left: string; late: string };
};

/** Counts on from what the server said, each half minute. */
export function Countdown({ dueAt, initialMs, locale, words }: CountdownProps) {
  const [left, setLeft] = useState(initialMs);
  useEffect(() => {
    const timer = setInterval(() => setLeft(dueAt.getTime() - Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [dueAt]);
  return (
    <time dateTime={dueAt.toISOString()} className={left < 0 ? "text-danger" : undefined}>
      {words[left < 0 ? "late" : "left"].replace("{duration}", formatDuration(left, locale))}
    </time>
  );
}
