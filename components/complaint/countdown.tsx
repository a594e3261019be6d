"use client";

import { useEffect, useState } from "react";
import { formatDuration } from "@/components/layout/format";
import type { Locale } from "@/components/layout/locale";

type CountdownProps = {
  dueAt: Date;
  initialMs: number;
  locale: Locale;
  /** The messages with a `{duration}` placeholder: this component is the only script of a tracking page. */
  words: { left: string; late: string };
};

/** Updates the server's value every half minute. */
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
