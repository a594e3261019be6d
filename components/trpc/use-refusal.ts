"use client";

import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "use-intl";
import { errorKey } from "@/components/ui/error-key";
import { setSessionEnded } from "./session-end";

type RefusalShape = {
  data?: { detail?: Record<string, string | number>; fields?: Record<string, string[]> };
};

/** The stable key of a refusal: `offline` without a response, `unavailable` when something before us responded. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof TRPCClientError)) return "internal";
  if (error.data) return error.message;
  return error.meta?.response ? "unavailable" : "offline";
}

/** The challenge whose solution spares this refusal. */
export function challengeOf(error: unknown): string | null {
  const challenge = error instanceof TRPCClientError && (error as RefusalShape).data?.detail?.challenge;
  return typeof challenge === "string" ? challenge : null;
}

/** The first key of a field's rule, when the input as a whole was refused. */
function firstField(error: unknown): string | undefined {
  const fields = (error as RefusalShape).data?.fields ?? {};
  return Object.values(fields).flat()[0];
}

/** The message of a refusal; the end of a session is announced to the whole page. */
export function useRefusal(): (error: unknown) => string {
  const t = useTranslations("error");
  return (error) => {
    if (refusalOf(error) === "sign_in_first") setSessionEnded(true);
    const key = errorKey(t, firstField(error), errorKey(t, refusalOf(error)));
    return t(key, (error as RefusalShape).data?.detail);
  };
}
