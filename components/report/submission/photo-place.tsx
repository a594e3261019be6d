"use client";

import { MapPin } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { readPhotoPlace } from "@/components/ui/photos/exif";
import type { UploadedPhoto } from "@/components/ui/upload";
import type { Uploads } from "@/components/ui/upload-queue";
import type { DraftPoint } from "./draft";

type PhotoPlaceProps = {
  uploads: Uploads<UploadedPhoto>;
  point: DraftPoint | null;
  onUse: (point: DraftPoint) => void;
};

/** Offers the place that the first photo with one was taken at; it is never used by itself. */
export function PhotoPlace({ uploads, point, onUse }: PhotoPlaceProps) {
  const t = useTranslations("report");
  const place = usePhotoPlace(uploads);
  if (!place || (point?.latitude === place.latitude && point.longitude === place.longitude)) return null;
  return (
    <div className="grid gap-2 rounded-card border border-line bg-surface p-4 sm:flex sm:items-center sm:justify-between">
      <p role="status">{t("photoPlace")}</p>
      <Button
        look="secondary"
        className="shrink-0"
        onClick={() => {
          onUse(place);
          document.getElementById("place")?.focus();
        }}
      >
        <MapPin size={20} aria-hidden /> {t("usePhotoPlace")}
      </Button>
    </div>
  );
}

/** Of the photos that were chosen on this page: after a reload the files are gone. */
function usePhotoPlace(uploads: Uploads<UploadedPhoto>): DraftPoint | null {
  const [places, setPlaces] = useState<Readonly<Record<string, DraftPoint | null>>>({});
  useEffect(() => {
    for (const upload of uploads) {
      if (upload.state === "done" || !upload.file || Object.hasOwn(places, upload.key)) continue;
      const { key, file } = upload;
      setPlaces((known) => ({ ...known, [key]: null }));
      void readPhotoPlace(file).then((place) => setPlaces((known) => ({ ...known, [key]: place })));
    }
  }, [uploads, places]);
  return uploads.map(({ key }) => places[key]).find((place) => place) ?? null;
}
