"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSave } from "@/components/admin/use-save";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";

type DeadLetter = Awaited<ReturnType<typeof client.channel.openDeadLetter.mutate>>;

/** The beginning of a dead letter as plain text, and its bytes to download. */
export function OpenRawMessage({ id, about }: { id: number; about: string }) {
  const t = useTranslations("channelDesk");
  const { save, busy, error } = useSave();
  const [opened, setOpened] = useState<DeadLetter | null>(null);
  const open = () => save(async () => setOpened(await client.channel.openDeadLetter.mutate({ id })));
  return (
    <div className="grid gap-2">
      <Button look="quiet" busy={busy} aria-label={`${t("open")}: ${about}`} onClick={open}>
        {t("open")}
      </Button>
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      {opened && (
        <div className="grid max-w-prose gap-2">
          {[opened.head, opened.text].filter(Boolean).map((part) => (
            <pre
              key={part}
              className="max-h-80 overflow-auto whitespace-pre-wrap break-all border border-line p-2 text-sm"
            >
              {part}
            </pre>
          ))}
          {opened.isCut && <p className="text-soft text-sm">{t("openedCut")}</p>}
          <a className="underline" href={`/api/raw-messages/${id}`} download>
            {t("downloadRaw")}
          </a>
        </div>
      )}
    </div>
  );
}
