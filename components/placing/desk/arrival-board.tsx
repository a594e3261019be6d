"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/combobox";
import { EmptyState, NoticeBox } from "@/components/ui/states";
import { ArrivalList } from "./arrival-list";
import { ArrivalView } from "./arrival-view";
import { type FirstArrivals, useArrivals } from "./use-arrivals";

type ArrivalBoardProps = {
  arrivals: FirstArrivals;
  kelurahan: readonly Choice[];
  categories: readonly Choice[];
  now: Date;
};

/** The inbox beside one message; after a decision the next one opens at once. */
export function ArrivalBoard({ arrivals, kelurahan, categories, now }: ArrivalBoardProps) {
  const t = useTranslations("intakeDesk");
  const { items, arrival, isFailed, hasMore, open, reload, walk, leave } = useArrivals(arrivals);
  const [last, setLast] = useState<string | null>(null);
  const done = (code: string) => {
    setLast(code);
    void leave(code);
  };
  return (
    <>
      <p role="status" className="min-h-6 text-sm">
        {last && t("done", { code: last })}
      </p>
      {items.length === 0 && !arrival ? (
        <EmptyState title={t("empty")} text={t("emptyHint")} />
      ) : (
        <div className="grid gap-8 lg:grid-cols-[17rem_1fr]">
          <ArrivalList
            items={items}
            current={arrival?.code ?? null}
            hasMore={hasMore}
            now={now}
            onOpen={open}
          />
          <div className="min-w-0">
            {isFailed && (
              <NoticeBox tone="bad">
                <p>{t("notLoaded")}</p>
                <Button look="quiet" className="px-0!" onClick={() => walk(0)}>
                  {t("again")}
                </Button>
              </NoticeBox>
            )}
            {arrival && (
              <ArrivalView
                key={arrival.code}
                arrival={arrival}
                kelurahan={kelurahan}
                categories={categories}
                onDone={() => done(arrival.code)}
                onReload={() => reload(arrival.code)}
                onWalk={walk}
              />
            )}
          </div>
        </div>
      )}
    </>
  );
}
