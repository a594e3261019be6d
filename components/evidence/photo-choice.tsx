"use client";

import clsx from "clsx";
import { useTranslations } from "use-intl";

type PhotoChoiceProps = {
  photos: readonly string[];
  chosen: number;
  onChoose: (index: number) => void;
};

export function PhotoChoice({ photos, chosen, onChoose }: PhotoChoiceProps) {
  const t = useTranslations("photoRegion");
  return (
    <fieldset>
      <legend className="font-semibold">{t("photos")}</legend>
      <ul className="flex flex-wrap gap-2">
        {photos.map((photo, index) => (
          <li key={photo}>
            <button
              type="button"
              aria-pressed={index === chosen}
              className={clsx(
                "overflow-hidden rounded-card border-2",
                index === chosen ? "border-teluk" : "border-line",
              )}
              onClick={() => onChoose(index)}
            >
              <img
                src={`/api/photos/${photo}/thumb`}
                alt={t("photo", { number: index + 1 })}
                className="size-20 object-cover"
              />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
