"use client";

import { Camera, X } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button";
import { errorKey } from "./error-key";
import { FieldError } from "./field";
import type { UploadedPhoto } from "./upload";
import type { UploadList } from "./upload-list";
import type { Upload } from "./upload-queue";

type PhotoUpload = Upload<UploadedPhoto>;
type PhotoFieldProps = { id?: string; label: string; hint: string; uploads: UploadList<UploadedPhoto> };

const maxPhotos = 6;
const accepted = "image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.heic,.heif";

/** Photos upload one by one while the form is filled in; a failed one shows its reason and can be retried. */
export function PhotoField({ id = "photos", label, hint, uploads }: PhotoFieldProps) {
  const t = useTranslations("report");
  const [leftOut, setLeftOut] = useState(0);
  const failed = uploads.items.filter(({ state }) => state === "failed");
  const standing = uploads.items.filter(({ state }) => state !== "failed");
  const hasRoom = standing.length < maxPhotos;
  const field = useRef<HTMLFieldSetElement>(null);
  const remove = (key: string) => {
    uploads.remove(key);
    field.current?.focus();
  };

  return (
    <fieldset ref={field} id={id} tabIndex={-1} className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <ul className="flex flex-wrap gap-2">
        {standing.map((upload, index) => (
          <PhotoTile key={upload.key} upload={upload} number={index + 1} onRemove={remove} />
        ))}
        {hasRoom && (
          <li>
            <AddPhoto onChoose={(files) => setLeftOut(uploads.add(files, maxPhotos))} />
          </li>
        )}
      </ul>
      <p className="text-soft text-sm">{hint}</p>
      {leftOut > 0 && (
        <p role="alert" className="font-semibold text-danger text-sm">
          {t("photosLeftOut", { count: leftOut, max: maxPhotos })}
        </p>
      )}
      <FieldError id={id} />
      {failed.map((upload) => (
        <FailedPhoto
          key={upload.key}
          upload={upload}
          onRetry={hasRoom ? uploads.retry : null}
          onRemove={remove}
        />
      ))}
    </fieldset>
  );
}

type TileProps = { upload: PhotoUpload; number: number; onRemove: (key: string) => void };

function PhotoTile({ upload, number, onRemove }: TileProps) {
  const t = useTranslations("report");
  return (
    <li className="relative">
      {upload.state === "done" ? (
        <img
          src={`/api/photos/${upload.stored.id}/thumb?token=${upload.stored.token}`}
          alt={`${t("photos")} ${number}`}
          className="size-24 rounded-card border border-line object-cover"
        />
      ) : (
        <span className="grid size-24 content-center gap-1 rounded-card border border-line bg-surface p-1 text-center text-xs">
          <span className="truncate text-soft">{upload.name}</span>
          <UploadState upload={upload} />
        </span>
      )}
      <button
        type="button"
        aria-label={t("removePhoto", { number })}
        className="-top-2 -right-2 absolute grid size-11 cursor-pointer place-items-center"
        onClick={() => onRemove(upload.key)}
      >
        <span className="grid size-7 place-items-center rounded-full bg-ink text-white">
          <X size={16} aria-hidden />
        </span>
      </button>
    </li>
  );
}

function UploadState({ upload }: { upload: PhotoUpload }) {
  const t = useTranslations("report");
  if (upload.state !== "uploading") return t("uploadWaiting");
  const { percent, name } = upload;
  return (
    <>
      {percent === null && t("uploadPreparing")}
      {percent !== null && (percent < 100 ? t("uploadPercent", { percent }) : t("uploadChecked"))}
      <progress
        aria-label={t("uploadOf", { name })}
        max={100}
        {...(percent !== null && { value: percent })}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-teluk [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-teluk"
      />
    </>
  );
}

function AddPhoto({ onChoose }: { onChoose: (files: File[]) => void }) {
  const id = useId();
  const t = useTranslations("report");
  return (
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
          onChoose([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Camera size={24} aria-hidden />
      {t("addPhoto")}
    </label>
  );
}

type FailedProps = {
  upload: PhotoUpload;
  /** Null when there is no room for it any more. */
  onRetry: ((key: string) => void) | null;
  onRemove: (key: string) => void;
};

function FailedPhoto({ upload, onRetry, onRemove }: FailedProps) {
  const [t, errors] = [useTranslations("report"), useTranslations("error")];
  if (upload.state !== "failed") return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-sm">
      <p role="alert" className="font-semibold text-danger">
        {upload.name}: {errors(errorKey(errors, upload.error))}
      </p>
      {upload.file && onRetry && (
        <Button look="quiet" className="px-0!" onClick={() => onRetry(upload.key)}>
          {t("retryPhoto")}
        </Button>
      )}
      <Button look="quiet" className="px-0!" onClick={() => onRemove(upload.key)}>
        {t("dropPhoto")}
      </Button>
    </div>
  );
}
