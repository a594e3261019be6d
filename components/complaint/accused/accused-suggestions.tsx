"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";
import type { AccusableUnit } from "@/server/domain/staff/accusable";

type AccusedSuggestionsProps = { units: readonly AccusableUnit[]; onChoose: (unitId: number) => void };

/** Offices that the words of a complaint seem to accuse; chosen only by a press. */
export function AccusedSuggestions({ units, onChoose }: AccusedSuggestionsProps) {
  const t = useTranslations("accused");
  const [first] = units;
  if (!first) return null;
  return (
    <NoticeBox>
      <p className="font-semibold">{t("suggested", { unit: first.name })}</p>
      <p>{t("suggestedHint")}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        {units.map((unit) => (
          <Button key={unit.id} look="secondary" onClick={() => onChoose(unit.id)}>
            {t("yes", { unit: unit.name })}
          </Button>
        ))}
      </p>
    </NoticeBox>
  );
}
