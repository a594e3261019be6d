"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import type { Similar } from "@/server/domain/complaint/similar";
import { useOwnChange } from "./use-own-change";

type QuickMergeProps = { merge: NonNullable<Similar["merge"]> };

/** A merge with a preview of which number becomes which. */
export function QuickMerge({ merge: { code, status, masterCode } }: QuickMergeProps) {
  const [t, inWords, own] = [useTranslations("desk"), useRefusal(), useOwnChange(code)];
  const common = useTranslations("common");
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function merge() {
    setBusy(true);
    setError(null);
    try {
      await own.run(() =>
        client.complaint.move.mutate({ code, action: "merge", expectedStatus: status, masterCode }),
      );
    } catch (refusal) {
      setError(inWords(refusal));
    } finally {
      setBusy(false);
    }
  }

  const names = { code, master: masterCode };
  if (!isAsked)
    return (
      <p>
        <Button look="secondary" onClick={() => setAsked(true)}>
          {t("mergeInto", names)}
        </Button>
      </p>
    );
  return (
    <div className="grid gap-2">
      <p>{t("mergeText", names)}</p>
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      <p className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={merge} autoFocus>
          {t("mergeSure")}
        </Button>
        <Button look="quiet" onClick={() => setAsked(false)}>
          {common("cancel")}
        </Button>
      </p>
    </div>
  );
}
