"use client";

import clsx from "clsx";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { CategoryList } from "@/components/complaint/category-choices";
import { useCategoryChoices } from "@/components/complaint/use-category-choices";
import { Combobox } from "@/components/ui/combobox";
import { otherCategoryCode } from "@/server/domain/complaint/placement";
import type { PlacingComplaint } from "@/server/domain/placing/placing-complaint";

type CategoryChoiceProps = {
  complaint: PlacingComplaint;
  categories: CategoryList;
  value: string | null;
  onChoose: (categoryCode: string) => void;
};

/** Categories suggested from the text, as buttons, and all others by search. */
export function CategoryChoice({ complaint, categories, value, onChoose }: CategoryChoiceProps) {
  const [t, report, locale] = [
    useTranslations("intakeDesk"),
    useTranslations("report"),
    useLocale() as "id" | "en",
  ];
  const [isOpen, setIsOpen] = useState(false);
  const { choices, find } = useCategoryChoices(categories, isOpen);
  return (
    <div className="grid gap-2">
      <Combobox
        id="category"
        label={report("category")}
        placeholder={report("chooseCategory")}
        empty={report("noCategory")}
        choices={choices}
        find={find}
        last={otherCategoryCode}
        onQuery={() => setIsOpen(true)}
        value={value ?? ""}
        onChange={(code) => {
          onChoose(code);
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        }}
      />
      {complaint.categories.length > 0 && (
        <p className="flex flex-wrap gap-2">
          {complaint.categories.map((candidate) => (
            <button
              key={candidate.categoryCode}
              type="button"
              aria-pressed={candidate.categoryCode === value}
              title={t("words", { words: candidate.words.join(", ") })}
              onClick={() => onChoose(candidate.categoryCode)}
              className={clsx(
                "min-h-11 cursor-pointer rounded-card border px-3",
                candidate.categoryCode === value
                  ? "border-teluk bg-[#e6f0f1] font-semibold"
                  : "border-line bg-surface hover:border-teluk",
              )}
            >
              {candidate.name[locale]}{" "}
              <span className="text-soft text-sm">{Math.round(candidate.confidence * 100)} %</span>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
