"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CategoryList } from "@/components/complaint/category-choices";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/combobox";
import { EmptyState, NoticeBox } from "@/components/ui/states";
import { PlacingDetail } from "./placing-detail";
import { PlacingList } from "./placing-list";
import { type FirstPlacingPage, usePlacingQueue } from "./use-placing-queue";

type PlacingBoardProps = {
  firstPage: FirstPlacingPage;
  kelurahan: readonly Choice[];
  categories: CategoryList;
  now: Date;
};

/** The inbox beside one message; after a decision the next one opens at once. */
export function PlacingBoard({ firstPage, kelurahan, categories, now }: PlacingBoardProps) {
  const t = useTranslations("intakeDesk");
  const { items, arrival, isFailed, hasMore, open, reload, walk, leave } = usePlacingQueue(firstPage);
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
          <PlacingList
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
              <PlacingDetail
                key={arrival.code}
                complaint={arrival}
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
