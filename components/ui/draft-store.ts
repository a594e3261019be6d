import {
  type DraftPlace,
  type DraftState,
  draftName,
  readDraft,
  removeAccountDrafts,
  removeDraft,
  writeDraft,
} from "./draft-storage";
import { cancelUpload, isUnderWay } from "./upload-queue";

/**
 * One draft of this page, outside of any render, so that an upload which ends after its form was closed is still
 * added.
 */
export type DraftStore<Fields, Stored> = {
  read: () => DraftState<Fields, Stored>;
  /** The state rendered by the server, and by the browser until its storage was read. */
  readBlank: () => DraftState<Fields, Stored>;
  update: (change: (current: DraftState<Fields, Stored>) => DraftState<Fields, Stored>) => void;
  clear: () => void;
  subscribe: (listener: () => void) => () => void;
};

type DraftSource<Fields> = DraftPlace & {
  empty: () => Fields;
  /** Whether there is anything to lose; by default, whether a field differs from the empty form's. */
  isWritten?: ((fields: Fields) => boolean) | undefined;
};

const isBrowser = typeof window !== "undefined";
type OpenedStore<Fields, Stored> = DraftStore<Fields, Stored> & { owner: string | null };
const opened = new Map<string, Pick<OpenedStore<never, never>, "owner" | "clear">>();

/** The same store for all components of the page with the same draft. */
export function openDraft<Fields extends object, Stored>(
  source: DraftSource<Fields>,
): DraftStore<Fields, Stored> {
  // A server's memory is shared by all requests.
  if (!isBrowser) return createStore(source);
  const name = draftName(source);
  const found = opened.get(name) as OpenedStore<Fields, Stored> | undefined;
  if (found) return found;
  const store = createStore<Fields, Stored>(source);
  opened.set(name, store);
  return store;
}

/** On sign-out: removes the drafts of every account from this tab's memory and storage. */
export function forgetAccountDrafts(): void {
  for (const { owner, clear } of opened.values()) if (owner !== null) clear();
  removeAccountDrafts();
}

function createStore<Fields extends object, Stored>(
  source: DraftSource<Fields>,
): OpenedStore<Fields, Stored> {
  type State = DraftState<Fields, Stored>;
  const blank: State = { fields: source.empty(), uploads: [] };
  const listeners = new Set<() => void>();
  let start = blank;
  let state = isBrowser ? readDraft(source, blank) : blank;

  function set(next: State) {
    if (next === state) return;
    state = next;
    if (state.uploads.length > 0 || isWritten(source, state.fields, start.fields)) writeDraft(source, state);
    else removeDraft(source);
    for (const listener of listeners) listener();
    leave();
  }
  /** Storage has it; memory is for open forms and running uploads. */
  function leave() {
    if (listeners.size === 0 && !isUnderWay(state.uploads)) opened.delete(draftName(source));
  }
  const store: OpenedStore<Fields, Stored> = {
    owner: source.owner,
    read: () => state,
    readBlank: () => blank,
    update: (change) => set(change(state)),
    clear() {
      for (const { key } of state.uploads) cancelUpload(key);
      start = { fields: source.empty(), uploads: [] };
      set(start);
    },
    subscribe(listener) {
      opened.set(draftName(source), store);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        leave();
      };
    },
  };
  return store;
}

function isWritten<Fields extends object>({ isWritten }: DraftSource<Fields>, fields: Fields, start: Fields) {
  if (isWritten) return isWritten(fields);
  return (Object.keys(fields) as (keyof Fields)[]).some((name) => !Object.is(fields[name], start[name]));
}
