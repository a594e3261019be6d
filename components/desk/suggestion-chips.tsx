"use client";

import { useLocale, useTranslations } from "use-intl";
import type { Suggestion } from "./suggestions";

type SuggestionChipsProps = {
  suggestions: readonly Suggestion[];
  value: string;
  onChoose: (value: string) => void;
};

/** Suggestions from the complaint's text with their confidence; chosen only by a press. */
export function SuggestionChips({ suggestions, value, onChoose }: SuggestionChipsProps) {
  const [t, locale] = [useTranslations("desk"), useLocale()];
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  if (suggestions.length === 0) return null;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-soft text-sm">{t("fromText")}</legend>
      <div className="flex flex-wrap gap-2">
        {suggestions.map((one) => (
          <button
            key={one.value}
            type="button"
            aria-pressed={one.value === value}
            onClick={() => onChoose(one.value)}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-line bg-surface px-4 text-sm aria-pressed:border-teluk aria-pressed:font-semibold"
          >
            {one.label} <span className="text-soft tabular-nums">{share.format(one.confidence)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
