import type { DraftStore } from "./draft-store";
import {
  cancelUpload,
  enqueueUpload,
  isUnderWay,
  type SendFile,
  type Upload,
  type Uploads,
} from "./upload-queue";

/** The files of a draft, in the order in which they were chosen. */
export type UploadList<Stored> = {
  items: Uploads<Stored>;
  /** What the server has of them. */
  stored: Stored[];
  /** How many still wait or go up: until it is 0, nothing may be sent. */
  pending: number;
  /** Takes as many as fit; returns how many did not. */
  add: (files: readonly File[], max: number) => number;
  /** Cancels it, where it is under way. */
  remove: (key: string) => void;
  /** Sends again what failed, or only the one. */
  retry: (key?: string) => void;
};

export function listUploads<Fields, Stored>(
  items: Uploads<Stored>,
  store: DraftStore<Fields, Stored>,
  send: SendFile<Stored>,
): UploadList<Stored> {
  const update = (change: (current: Uploads<Stored>) => Uploads<Stored>) =>
    store.update((current) => {
      const uploads = change(current.uploads);
      return uploads === current.uploads ? current : { ...current, uploads };
    });
  const enqueue = (key: string, file: File) => enqueueUpload({ key, file, send, update });

  return {
    items,
    stored: items.flatMap((upload) => (upload.state === "done" ? [upload.stored] : [])),
    pending: items.filter((upload) => isUnderWay([upload])).length,
    add(files, max) {
      const chosen = files.slice(0, Math.max(0, max - store.read().uploads.length)).map(toUpload);
      update((current) => [...current, ...chosen]);
      for (const { key, file } of chosen) enqueue(key, file);
      return files.length - chosen.length;
    },
    remove(key) {
      cancelUpload(key);
      update((current) => current.filter((upload) => upload.key !== key));
    },
    retry(key) {
      for (const upload of store.read().uploads) {
        if (upload.state !== "failed" || !upload.file || (key && upload.key !== key)) continue;
        const { file, name } = upload;
        const again = { key: upload.key, name, file, state: "waiting" } as const;
        update((current) => current.map((one) => (one.key === again.key ? again : one)));
        enqueue(again.key, file);
      }
    },
  };
}

let chosenFiles = 0;

/** Its key is new on this page and among what an earlier one stored; `crypto.randomUUID` is missing over plain HTTP. */
function toUpload(file: File) {
  chosenFiles += 1;
  const key = `${Date.now().toString(36)}-${chosenFiles}`;
  return { key, name: file.name, file, state: "waiting" } satisfies Upload<never>;
}
