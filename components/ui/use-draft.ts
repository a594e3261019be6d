"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useDraftOwner } from "./draft-owner";
import { sweepDrafts } from "./draft-storage";
import { type DraftStore, openDraft } from "./draft-store";
import { listUploads, type UploadList } from "./upload-list";
import type { SendFile } from "./upload-queue";

type DraftOptions<Fields, Stored> = {
  /** The form and its subject, such as `note:JK1`. */
  key: string;
  empty: () => Fields;
  /** Whether there is anything to lose; by default, whether a field differs from the empty form's. */
  isWritten?: ((fields: Fields) => boolean) | undefined;
  send?: SendFile<Stored>;
};

export type ChangeFields<Fields> = (part: Partial<Fields> | ((current: Fields) => Partial<Fields>)) => void;

type OpenedDraft<Fields, Stored> = {
  draft: Fields;
  /** False until the browser's storage was read. */
  isReady: boolean;
  change: ChangeFields<Fields>;
  clear: () => void;
  uploads: UploadList<Stored>;
};

/**
 * The draft of a form with its files: kept across a reload and an ended session, for a day, until `clear`. Every
 * change starts from the present state, whichever render it comes from.
 */
export function useDraft<Fields extends object, Stored = never>({
  key,
  empty,
  isWritten,
  send = refuseFile,
}: DraftOptions<Fields, Stored>): OpenedDraft<Fields, Stored> {
  const owner = useDraftOwner();
  const store = openDraft<Fields, Stored>({ owner, key, empty, isWritten });
  const { fields, uploads } = useSyncExternalStore(store.subscribe, store.read, store.readBlank);
  const isReady = useSyncExternalStore(never, isTrue, isFalse);
  useEffect(() => sweepDrafts(owner), [owner]);
  const change = useMemo(() => changeOf(store), [store]);
  return { draft: fields, isReady, change, clear: store.clear, uploads: listUploads(uploads, store, send) };
}

function changeOf<Fields, Stored>(store: DraftStore<Fields, Stored>): ChangeFields<Fields> {
  return (part) =>
    store.update((current) => ({
      ...current,
      fields: { ...current.fields, ...(typeof part === "function" ? part(current.fields) : part) },
    }));
}

const refuseFile = () => Promise.reject(new Error("internal"));
const never = () => () => {};
const isTrue = () => true;
const isFalse = () => false;
