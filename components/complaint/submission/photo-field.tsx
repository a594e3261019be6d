"use client";

import { Camera, X } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { UploadedPhoto } from "./draft";
import { uploadPhoto } from "./upload";

type PhotoFieldProps = {
  label: string;
  hint: string;
  photos: readonly UploadedPhoto[];
  onChange: (photos: UploadedPhoto[]) => void;
};

const maxPhotos = 6;
const accepted = "image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.heic,.heif";

/** Photos go up one by one while the citizen writes on; one that fails says why and harms nothing else. */
export function PhotoField({ label, hint, photos, onChange }: PhotoFieldProps) {
  const id = useId();
  const [t, errors] = [useTranslations("report"), useTranslations("error")];
  const [waiting, setWaiting] = useState(0);
  const [error, setError] = useState<string | null>(null);

  async function add(files: readonly File[]) {
    setError(null);
    let kept = [...photos];
    for (const file of files.slice(0, maxPhotos - photos.length)) {
      setWaiting((count) => count + 1);
      try {
        kept = [...kept, await uploadPhoto(file)];
        onChange(kept);
      } catch (refusal) {
        const key = refusal instanceof Error ? refusal.message : "internal";
        setError(errors.has(key as "internal") ? errors(key as "internal") : errors("internal"));
      }
      setWaiting((count) => count - 1);
    }
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <ul className="flex flex-wrap gap-2">
        {photos.map((photo, index) => (
          <li key={photo.id} className="relative">
            <img
              src={`/api/photos/${photo.id}/thumb?token=${photo.token}`}
              alt={`${t("photos")} ${index + 1}`}
              className="size-24 rounded-card border border-line object-cover"
            />
            <button
              type="button"
              aria-label={t("removePhoto", { number: index + 1 })}
              className="-top-2 -right-2 absolute grid size-11 cursor-pointer place-items-center"
              onClick={() => onChange(photos.filter((one) => one.id !== photo.id))}
            >
              <span className="grid size-7 place-items-center rounded-full bg-ink text-white">
                <X size={16} aria-hidden />
              </span>
            </button>
          </li>
        ))}
        {photos.length < maxPhotos && (
          <li>
            <label
              htmlFor={id}
              className="grid size-24 cursor-pointer place-items-center rounded-card border-2 border-[#8a958f] border-dashed p-1 text-center text-sm focus-within:outline-3 focus-within:outline-teluk"
            >
              <input
                id={id}
                type="file"
                accept={accepted}
                multiple
                className="sr-only"
                onChange={(event) => {
                  add([...(event.target.files ?? [])]);
                  event.target.value = "";
                }}
              />
              <Camera size={24} aria-hidden />
              {waiting > 0 ? t("uploading") : t("addPhoto")}
            </label>
          </li>
        )}
      </ul>
      <p className="text-soft text-sm">{hint}</p>
      {error && (
        <p role="alert" className="font-semibold text-danger text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
