"use client";

import { Eye, PenLine } from "lucide-react";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import { useReload } from "@/components/ui/use-reload";
import { type Present, presenceBeatMs } from "@/server/domain/desk/presence";
import { isOwnChange, onOwnChange } from "./own-changes";
import { useLive } from "./use-live";
import { useTyping } from "./use-typing";

type OthersHereProps = {
  code: string;
  now: Date;
  /** Reloads the shown data; the page by default. */
  onLoad?: () => void;
};

/** Other officers with this complaint open, who of them is writing, and whether it has changed since. */
export function OthersHere({ code, now, onLoad }: OthersHereProps) {
  const t = useTranslations("live");
  const { reload, isReloading } = useReload();
  const isTyping = useTyping();
  const { others, look } = usePresence(code, isTyping);
  const [changedAt, setChangedAt] = useState(0);
  const isOwn = useSyncExternalStore(onOwnChange, () => isOwnChange(code), never);
  const state = useLive((word) => {
    if ("many" in word || word.code !== code) return;
    if (word.kind === "presence") look();
    else setChangedAt(word.at);
  }, reload);
  return (
    <div aria-live="polite" className="grid gap-3 empty:hidden">
      {others.length > 0 && (
        <ul
          aria-label={t("alsoHere")}
          className="grid gap-1 rounded-card border border-monas bg-surface px-4 py-3"
        >
          {others.map(({ name, unit, isTyping: writes }) => (
            <li key={`${name}${unit}`} className="flex items-center gap-2">
              {writes ? <PenLine size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
              {t(writes ? "typing" : "looking", { name, unit })}
            </li>
          ))}
        </ul>
      )}
      {changedAt > now.getTime() && !isOwn && (
        <NoticeBox>
          <p>{t("changedNow")}</p>
          <Button look="quiet" className="px-0!" busy={isReloading} onClick={onLoad ?? reload}>
            {t("load")}
          </Button>
        </NoticeBox>
      )}
      {state === "ended" && <NoticeBox tone="bad">{t("ended")}</NoticeBox>}
    </div>
  );
}

const never = () => false;

/** Reports this tab at an interval, and returns the other officers. */
function usePresence(code: string, isTyping: boolean) {
  const [others, setOthers] = useState<readonly Present[]>([]);
  const tab = useRef("");
  const typing = useRef(isTyping);
  typing.current = isTyping;
  const look = useCallback(() => {
    if (document.hidden) return;
    tab.current ||= crypto.randomUUID();
    client.complaint.lookAt
      .mutate({ code, tab: tab.current, isTyping: typing.current })
      .then(setOthers)
      .catch(() => {});
  }, [code]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: others are told at once that they began or stopped to write
  useEffect(look, [look, isTyping]);
  useEffect(() => {
    const timer = setInterval(look, presenceBeatMs);
    const leave = () => {
      if (tab.current) client.complaint.lookAway.mutate({ code, tab: tab.current }).catch(() => {});
    };
    const follow = () => (document.hidden ? leave() : look());
    document.addEventListener("visibilitychange", follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", follow);
      leave();
    };
  }, [code, look]);
  return { others, look };
}
