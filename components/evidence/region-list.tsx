"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { type PhotoRegion, wholeSide } from "@/server/domain/complaint/photo-region";
import type { Regions } from "./use-regions";

/** Adds and removes regions by buttons, and says where each is. */
export function RegionList({ marked: { regions, isFull, addInMiddle, remove } }: { marked: Regions }) {
  const t = useTranslations("photoRegion");
  const add = useRef<HTMLButtonElement>(null);
  return (
    <div className="grid gap-2">
      <p>
        <Button ref={add} look="secondary" disabled={isFull} onClick={addInMiddle}>
          {t("add")}
        </Button>
      </p>
      <ul className="grid gap-1 text-sm" aria-live="polite">
        {regions.map((region) => (
          <li key={region.number} className="flex flex-wrap items-center justify-between gap-2">
            <span>{t("position", { number: region.number, ...inPercent(region) })}</span>
            <Button
              look="quiet"
              onClick={() => {
                add.current?.focus();
                remove(region.number);
              }}
            >
              {t("remove", { number: region.number })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function inPercent({ x, y, width, height }: PhotoRegion) {
  const percent = (value: number) => Math.round((value / wholeSide) * 100);
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}
