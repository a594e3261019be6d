"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Outcome } from "@/components/ui/announcement";
import { Disclosure } from "@/components/ui/disclosure";
import { latestFragment } from "@/components/ui/fragment";
import { PhotoChoice } from "./photo-choice";
import { PhotoRegionForm, type PhotoRegionFormProps } from "./photo-region-form";
import { photoRedactionAnchor } from "./redaction-anchor";

type PhotoRedactionProps = Pick<PhotoRegionFormProps, "code" | "by"> & {
  /** References of the photos in which the viewer may hide regions. */
  photos: readonly string[];
};

/** By which regions of one photo after the other are hidden from everybody. */
export function PhotoRedaction({ code, photos, by }: PhotoRedactionProps) {
  const t = useTranslations("photoRegion");
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const [isHidden, setHidden] = useState(false);
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!card.current || latestFragment() !== `#${photoRedactionAnchor}`) return;
    card.current.open = true;
    card.current.scrollIntoView();
  }, []);
  const photo = photos[chosen] ?? photos[0];
  if (photo === undefined) return null;

  function choose(index: number) {
    setHidden(false);
    setChosen(index);
  }

  return (
    <Disclosure
      id={photoRedactionAnchor}
      ref={card}
      label={t("title")}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {isOpen && (
        <div className="grid gap-3 pb-4">
          <p className="text-soft text-sm">{t(by === "reporter" ? "own" : "officer")}</p>
          <Outcome text={isHidden ? t("hidden") : null} />
          {photos.length > 1 && <PhotoChoice photos={photos} chosen={chosen} onChoose={choose} />}
          <PhotoRegionForm
            key={photo}
            code={code}
            photo={photo}
            alt={t("photo", { number: chosen + 1 })}
            by={by}
            onHidden={setHidden}
          />
        </div>
      )}
    </Disclosure>
  );
}
