"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import type { Similar } from "@/server/domain/complaint/similar";
import { useOwnChange } from "./use-own-change";

type QuickMergeProps = { merge: NonNullable<Similar["merge"]> };

/** A merge with a preview of which number becomes which. */
export function QuickMerge({ merge: { code, status, masterCode } }: QuickMergeProps) {
  const [t, own, { send, busy, error }] = [useTranslations("desk"), useOwnChange(code), useSend()];
  const common = useTranslations("common");
  const [isAsked, setAsked] = useState(false);

  async function merge() {
    await send(async () => {
      await own.run(() =>
        client.complaint.move.mutate({ code, action: "merge", expectedStatus: status, masterCode }),
      );
    });
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
