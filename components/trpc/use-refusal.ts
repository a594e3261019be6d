"use client";

import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "use-intl";
import { errorKey } from "@/components/ui/error-key";
import { setSessionEnded } from "./session-end";

type Refused = { data?: { detail?: Record<string, string | number>; fields?: Record<string, string[]> } };

/** The stable key of a refusal; `offline` when nobody answered. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof TRPCClientError)) return "internal";
  return error.data ? error.message : "offline";
}

/** The first key that a field's rule named, when the input as a whole was refused. */
function firstField(error: unknown): string | undefined {
  const fields = (error as Refused).data?.fields ?? {};
  return Object.values(fields).flat()[0];
}

/** A refusal in the screen's own words; one for want of a session is told to the whole page. */
export function useRefusal(): (error: unknown) => string {
  const t = useTranslations("error");
  return (error) => {
    if (refusalOf(error) === "sign_in_first") setSessionEnded(true);
    const key = errorKey(t, firstField(error), errorKey(t, refusalOf(error)));
    return t(key, (error as Refused).data?.detail);
  };
}
