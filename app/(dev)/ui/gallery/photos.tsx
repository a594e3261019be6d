"use client";

import { useState } from "react";
import { PhotoField } from "@/components/ui/photo-field";
import { StillUploading } from "@/components/ui/still-uploading";
import type { UploadedPhoto } from "@/components/ui/upload";
import type { Uploads } from "@/components/ui/upload-queue";
import type { SamplesProps } from "./samples";
import { Shelf, States } from "./shelf";

const empty: Uploads<UploadedPhoto> = [];

/** Without photos; waiting, uploading and stored; two failed ones, of which one can be retried. */
export function PhotoSamples({ texts }: SamplesProps) {
  return (
    <Shelf title="PhotoField">
      <States>
        <One texts={texts} first={() => empty} />
        <One texts={texts} first={underWay} />
        <One texts={texts} first={failed} />
      </States>
      <StillUploading id="still-uploading" count={2} />
    </Shelf>
  );
}

/** No photo is stored for the gallery: this leads from where thumbnails lie to the icon of the site. */
const sample: UploadedPhoto = { id: "../../icon.svg#", token: "" };

const fileOf = (name: string) => new File([], name);

const underWay = (): Uploads<UploadedPhoto> => [
  { key: "stored", name: "pasar.jpg", state: "done", stored: sample, at: 0 },
  { key: "uploading", name: "lubang.jpg", state: "uploading", percent: 40, file: fileOf("lubang.jpg") },
  { key: "waiting", name: "trotoar-rusak-di-depan-sekolah.jpg", state: "waiting", file: fileOf("t.jpg") },
];

const failed = (): Uploads<UploadedPhoto> => [
  { key: "again", name: "besar.jpg", state: "failed", file: fileOf("besar.jpg"), error: "offline" },
  { key: "lost", name: "lama.jpg", state: "failed", file: null, error: "photo_broken" },
];

/** Nothing is uploaded here: chosen files wait, removed ones disappear. */
function One({ texts, first }: SamplesProps & { first: () => Uploads<UploadedPhoto> }) {
  const [items, setItems] = useState(first);
  return (
    <PhotoField
      label={texts.photos}
      hint={texts.hint}
      uploads={{
        items,
        stored: [],
        pending: 0,
        add: (files, max) => {
          const chosen = files.slice(0, max - items.length);
          const added = chosen.map((file) => ({
            key: crypto.randomUUID(),
            name: file.name,
            state: "waiting" as const,
            file,
          }));
          setItems((current) => [...current, ...added]);
          return files.length - chosen.length;
        },
        remove: (key) => setItems((current) => current.filter((upload) => upload.key !== key)),
        retry: () => undefined,
      }}
    />
  );
}
