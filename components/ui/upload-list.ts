import type { DraftStore } from "./draft-store";
import {
  cancelUpload,
  enqueueUpload,
  isUnderWay,
  type SendFile,
  type Upload,
  type Uploads,
} from "./upload-queue";

/** The files of a draft, in the order of choice. */
export type UploadList<Stored> = {
  items: Uploads<Stored>;
  /** The server's results. */
  stored: Stored[];
  /** How many wait or upload: the form may be sent at 0. */
  pending: number;
  /** Adds as many as fit beside those that did not fail; returns how many did not. */
  add: (files: readonly File[], max: number) => number;
  /** Removes it, and cancels a running upload. */
  remove: (key: string) => void;
  /** Retries all failed uploads, or one. */
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
      const standing = store.read().uploads.filter(({ state }) => state !== "failed");
      const chosen = files.slice(0, Math.max(0, max - standing.length)).map(toUpload);
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

/** The key is unique on this page and among stored drafts; `crypto.randomUUID` is missing over plain HTTP. */
function toUpload(file: File) {
  chosenFiles += 1;
  const key = `${Date.now().toString(36)}-${chosenFiles}`;
  return { key, name: file.name, file, state: "waiting" } satisfies Upload<never>;
}
