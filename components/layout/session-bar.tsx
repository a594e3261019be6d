"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { isSessionEnded, onSessionEnd, setSessionEnded } from "@/components/trpc/session-end";
import { refusalOf } from "@/components/trpc/use-refusal";

const never = () => false;

/** Checks when the tab gets the focus: the session may have ended, or begun in another tab. */
const ask = () =>
  client.staff.me.query().then(
    () => setSessionEnded(false),
    (refusal) => refusalOf(refusal) === "sign_in_first" && setSessionEnded(true),
  );

/** Says that the session has ended, and links through the sign-in back to this form with its draft. */
export function SessionBar() {
  const t = useTranslations("common");
  const isEnded = useSyncExternalStore(onSessionEnd, isSessionEnded, never);
  useEffect(() => {
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, []);
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
