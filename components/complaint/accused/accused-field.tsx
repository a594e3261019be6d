"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { hintsOf, suggestAccused } from "@/server/domain/complaint/suggest-accused";
import type { Point } from "@/server/domain/geo";
import { AccusedChoice } from "./accused-choice";
import { AccusedSuggestions } from "./accused-suggestions";
import { useAccusable } from "./use-accusable";
import { useKelurahan } from "./use-kelurahan";

type AccusedFieldProps = {
  text: string;
  place: { point: Point | null; kelurahanCode: string };
  optional: string;
  value: number | null;
  onChange: (unitId: number | null) => void;
};

/** The line by which a reporter names an office; it suggests one from the words, and asks nothing of others. */
export function AccusedField({ text, place, optional, value, onChange }: AccusedFieldProps) {
  const t = useTranslations("accused");
  const [isOpen, setIsOpen] = useState(false);
  const isHinted = value === null && hintsOf(text).length > 0;
  const { units, hasFailed } = useAccusable(isOpen || isHinted || value !== null);
  const kelurahanCode = useKelurahan(place, isHinted);
  return (
    <div className="grid gap-3">
      {isHinted && (
        <AccusedSuggestions units={suggestAccused(text, kelurahanCode, units)} onChoose={onChange} />
      )}
      <Disclosure
        label={
          <>
            {t("line")} <span className="font-normal text-soft text-sm">({optional})</span>
          </>
        }
        open={isOpen || value !== null}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <div className="grid gap-2 pb-4">
          <AccusedChoice id="accused" {...{ units, hasFailed, value, onChange }} />
          {value !== null && (
            <Button look="quiet" className="justify-self-start px-0!" onClick={() => onChange(null)}>
              {t("clear")}
            </Button>
          )}
        </div>
      </Disclosure>
    </div>
  );
}
