import type { Upload, Uploads } from "./upload-queue";

/** The key of a draft: `owner` is the account that writes, or null without a session. */
export type DraftPlace = { owner: string | null; key: string };
export type DraftState<Fields, Stored> = { fields: Fields; uploads: Uploads<Stored> };
type Entry<Fields, Stored> = { at: number; fields: Partial<Fields>; uploads: Uploads<Stored> };

/** Milliseconds since the last change; the server removes unattached uploads after the same time. */
export const draftLifetime = 24 * 3_600_000;
const prefix = "draft:";

export const draftName = ({ owner, key }: DraftPlace) => `${prefix}${owner ?? ""}:${key}`;

/** An account's drafts end with its tab, since computers are shared; a visitor's stay on the device. */
const storageOf = ({ owner }: DraftPlace): Storage => (owner === null ? localStorage : sessionStorage);

/** Storage may be full or forbidden: then the draft lasts as long as the page. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function readDraft<Fields, Stored>(
  place: DraftPlace,
  blank: DraftState<Fields, Stored>,
): DraftState<Fields, Stored> {
  const entry = attempt(() => parseEntry<Fields, Stored>(storageOf(place).getItem(draftName(place))));
  if (!entry) return blank;
  return { fields: { ...blank.fields, ...entry.fields }, uploads: entry.uploads.map(withoutExpired) };
}

export function writeDraft<Fields, Stored>(
  place: DraftPlace,
  { fields, uploads }: DraftState<Fields, Stored>,
): void {
  const entry = { at: Date.now(), fields, uploads: uploads.map(withoutFile) };
  attempt(() => storageOf(place).setItem(draftName(place), JSON.stringify(entry)));
}

export function removeDraft(place: DraftPlace): void {
  attempt(() => storageOf(place).removeItem(draftName(place)));
}

/** Removes expired drafts and, with a session, another account's drafts in this tab. */
export function sweepDrafts(owner: string | null): void {
  const isForeign = (name: string) => owner !== null && !name.startsWith(draftName({ owner, key: "" }));
  attempt(() => removeWhere(localStorage, (name) => !parseEntry(localStorage.getItem(name))));
  attempt(() =>
    removeWhere(sessionStorage, (name) => isForeign(name) || !parseEntry(sessionStorage.getItem(name))),
  );
}

/** Removes every account's drafts from this tab. */
export function removeAccountDrafts(): void {
  attempt(() => removeWhere(sessionStorage, () => true));
}

function removeWhere(storage: Storage, isUnwanted: (name: string) => boolean): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const name of names) if (name.startsWith(prefix) && isUnwanted(name)) storage.removeItem(name);
}

/** Null for an expired or invalid entry. */
function parseEntry<Fields, Stored>(text: string | null): Entry<Fields, Stored> | null {
  const entry = attempt(() => JSON.parse(text ?? "null") as Entry<Fields, Stored> | null);
  return entry && entry.at > Date.now() - draftLifetime ? entry : null;
}

/**
 * A file cannot be stored, only its name, so that a reload can report it. A browser that leaves the page fails
 * running uploads as if the connection was lost.
 */
function withoutFile<Stored>(upload: Upload<Stored>): Upload<Stored> {
  if (upload.state === "done") return upload;
  const { key, name } = upload;
  const isRefused = upload.state === "failed" && upload.error !== "offline";
  const error = isRefused ? upload.error : "upload_interrupted";
  return { key, name, file: null, error, state: "failed" };
}

function withoutExpired<Stored>(upload: Upload<Stored>): Upload<Stored> {
  if (upload.state !== "done" || upload.at > Date.now() - draftLifetime) return upload;
  const { key, name } = upload;
  return { key, name, file: null, error: "upload_expired", state: "failed" };
}
