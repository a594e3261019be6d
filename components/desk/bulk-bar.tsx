"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { isBulkMove } from "@/server/domain/complaint/bulk";
import { actions } from "@/server/domain/complaint/status";
import type { QueueItem } from "@/server/domain/desk/queue-item";
import type { BulkAction } from "./bulk-action";
import { BulkForm } from "./bulk-form";
import { BulkResults } from "./bulk-results";
import { useBulk } from "./use-bulk";

type BulkBarProps = {
  items: readonly QueueItem[];
  /** Keeps only these selected. */
  onKeep: (codes: readonly string[]) => void;
};

/** A private complaint is in no public view from which it could be removed. */
const takers = (items: readonly QueueItem[], action: BulkAction) =>
  action === "note"
    ? items
    : items.filter((item) => item.moves.includes(action) && (action !== "remove" || item.isPublic));

/** The bulk moves for the selection, and the result of each. */
export function BulkBar({ items, onKeep }: BulkBarProps) {
  const [t, words] = [useTranslations("bulk"), useTranslations("action")];
  const [action, setAction] = useState<BulkAction | null>(null);
  const bulk = useBulk(onKeep);
  const offered = actions.filter((one) => isBulkMove(one) && takers(items, one).length > 0);
  const chosen = action && takers(items, action).length > 0 ? action : null;
  if (items.length === 0 && bulk.results.length === 0) return null;
  return (
    <section
      data-bulk
      aria-label={t("title")}
      className="sticky bottom-0 z-20 grid max-h-[80dvh] gap-3 overflow-auto rounded-card border border-line bg-surface p-4 shadow-float"
    >
      {items.length > 0 && (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <p role="status" className="mr-2 font-semibold">
              {t("chosen", { count: items.length })}
            </p>
            {[...offered, "note" as const].map((one) => (
              <Button
                key={one}
                look={chosen === one ? "primary" : "secondary"}
                aria-pressed={chosen === one}
                onClick={() => setAction(chosen === one ? null : one)}
              >
                {one === "note"
                  ? t("note", { count: items.length })
                  : t("move", { action: words(one), count: takers(items, one).length })}
              </Button>
            ))}
            <Button look="quiet" onClick={() => onKeep([])}>
              {t("unselect")}
            </Button>
          </div>
          {chosen && (
            <BulkForm
              key={chosen}
              action={chosen}
              items={takers(items, chosen)}
              leftOut={items.filter((item) => !takers(items, chosen).includes(item)).map(({ code }) => code)}
              bulk={bulk}
            />
          )}
        </>
      )}
      <BulkResults bulk={bulk} />
    </section>
  );
}
