"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

const pauseMs = 200;
const words = ["weak", "weak", "nearly", "good", "strong"] as const;

/** How hard the password is to guess, while it is typed. The dictionaries load with its first character. */
export function PasswordMeter({ password }: { password: string }) {
  const t = useTranslations("password");
  const [score, setScore] = useState<number | null>(null);
  useEffect(() => {
    if (!password) return setScore(null);
    let isLatest = true;
    const timer = setTimeout(async () => {
      const judge = await import("./score-password").catch(() => null);
      if (judge && isLatest) setScore(judge.scorePassword(password));
    }, pauseMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [password]);

  const word = score === null ? null : (words[score] ?? "weak");
  return (
    <div className="grid gap-1" aria-live="polite">
      {word && (
        <>
          <meter
            className="w-full"
            min={0}
            max={4}
            low={2}
            high={3}
            optimum={4}
            value={score ?? 0}
            aria-label={t("strength")}
          />
          <p className="text-soft text-sm">{t(word)}</p>
        </>
      )}
    </div>
  );
}
