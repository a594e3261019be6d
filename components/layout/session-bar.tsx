"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { isSessionEnded, onSessionEnd } from "@/components/trpc/session-end";

const never = () => false;

/** Says that the session has ended, and leads through the sign-in back to this form with its draft. */
export function SessionBar() {
  const t = useTranslations("common");
  const isEnded = useSyncExternalStore(onSessionEnd, isSessionEnded, never);
  if (!isEnded) return null;
  const here = window.location.pathname + window.location.search;
  return (
    <p
      role="alert"
      className="no-print sticky top-0 z-[1200] bg-monas px-4 py-2 text-center font-semibold text-ink text-sm"
    >
      {t("sessionEnded")}{" "}
      <a
        href={`/masuk?ke=${encodeURIComponent(here)}`}
        className="inline-flex min-h-11 items-center underline"
      >
        {t("signInAgain")}
      </a>
    </p>
  );
}
