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

/** One draft of this page, outside of any render: an upload that ends after its form was left still lands in it. */
export type DraftStore<Fields, Stored> = {
  read: () => DraftState<Fields, Stored>;
  /** What the server renders, and the browser until it has looked into its storage. */
  readBlank: () => DraftState<Fields, Stored>;
  update: (change: (current: DraftState<Fields, Stored>) => DraftState<Fields, Stored>) => void;
  clear: () => void;
  subscribe: (listener: () => void) => () => void;
};

type DraftSource<Fields> = DraftPlace & {
  empty: () => Fields;
  /** Is there anything to lose? Without it: does a field differ from the empty form's? */
  isWritten?: ((fields: Fields) => boolean) | undefined;
};

const isBrowser = typeof window !== "undefined";
type OpenedStore<Fields, Stored> = DraftStore<Fields, Stored> & { owner: string | null };
const opened = new Map<string, Pick<OpenedStore<never, never>, "owner" | "clear">>();

/** The same store for everybody on the page who asks for the same draft. */
export function openDraft<Fields extends object, Stored>(
  source: DraftSource<Fields>,
): DraftStore<Fields, Stored> {
  // A server's memory is shared by all who ask it for a page.
  if (!isBrowser) return createStore(source);
  const name = draftName(source);
  const found = opened.get(name) as OpenedStore<Fields, Stored> | undefined;
  if (found) return found;
  const store = createStore<Fields, Stored>(source);
  opened.set(name, store);
  return store;
}

/** For signing out: the words of every account leave this tab, its memory and its storage. */
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
  /** Storage has it; the memory is for forms that stand and for uploads that are under way. */
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
