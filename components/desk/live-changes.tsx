"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { useReload } from "@/components/ui/use-reload";
import type { LiveChange } from "@/server/domain/desk/desk-change";
import { useLive } from "./use-live";

type LiveChangesProps = {
  /** Changes since the rows were read, by number; "" stands for very many. */
  heard: ReadonlyMap<string, number>;
  onChange: (word: LiveChange) => void;
};

/**
 * The number of changes since the rows were read. The rows stay until the officer reloads, so that nothing moves
 * under the pointer.
 */
export function LiveChanges({ heard, onChange }: LiveChangesProps) {
  const t = useTranslations("live");
  const { reload, isReloading } = useReload();
  const state = useLive(onChange, reload);
  return (
    <div aria-live="polite" className="grid gap-2 empty:hidden">
      {heard.size > 0 && (
        <p className="flex flex-wrap items-center gap-3 rounded-card border border-scheduled bg-surface px-4 py-1.5">
          <span className="font-semibold">
            {heard.has("") ? t("many") : t("news", { count: heard.size })}
          </span>
          <Button
            look="quiet"
            className="px-0!"
            data-load-news
            aria-keyshortcuts="r"
            busy={isReloading}
            onClick={reload}
          >
            {t("load")}
          </Button>
        </p>
      )}
      {state === "lost" && <p className="text-soft text-sm">{t("lost")}</p>}
      {state === "ended" && <NoticeBox tone="bad">{t("ended")}</NoticeBox>}
    </div>
  );
}
