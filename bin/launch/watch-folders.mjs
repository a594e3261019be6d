import { existsSync, readdirSync, watch } from "node:fs";
import path from "node:path";

/** An editor writes a file in several steps. */
const settleMs = 50;
const isSource = (name) => /\.(ts|mjs|json|sql)$/.test(name) && !/\.test\.ts$/.test(name);

/**
 * Calls `onChange` with the name of each source that changed below the folders, one call at a time. Each folder has
 * its own watcher: Node's recursive watch loses replaced files. Returns the function that ends it.
 */
export function watchFolders(folders, onChange) {
  const watchers = new Map();
  let changed = null;
  let isDirty = false;
  let isBusy = false;
  let timer = null;

  /** Returns a new folder, if there is one. */
  function keepWatched() {
    const found = new Set(folders.flatMap(listFolders));
    for (const [folder, watcher] of watchers) if (!found.has(folder)) unwatch(folder, watcher);
    const added = [...found].filter((folder) => !watchers.has(folder));
    for (const folder of added) watchers.set(folder, watchOne(folder));
    return added[0] ?? null;
  }

  function watchOne(folder) {
    const watcher = watch(folder, (_, name) => note(folder, name));
    return watcher.on("error", () => unwatch(folder, watcher));
  }

  function unwatch(folder, watcher) {
    watcher.close();
    watchers.delete(folder);
  }

  function note(folder, name) {
    const file = path.join(folder, name ?? "");
    if (isSource(file)) changed = file;
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(settle, settleMs);
  }

  async function settle() {
    if (isBusy) return;
    isBusy = true;
    while (isDirty) {
      isDirty = false;
      const added = keepWatched();
      const file = changed ?? added;
      changed = null;
      if (file) await onChange(file);
    }
    isBusy = false;
  }

  keepWatched();
  return () => {
    clearTimeout(timer);
    for (const [folder, watcher] of watchers) unwatch(folder, watcher);
  };
}

function listFolders(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const inner = entries.filter((entry) => entry.isDirectory());
  return [
    folder,
    ...inner.map(({ parentPath, path: parent, name }) => path.join(parentPath ?? parent, name)),
  ];
}
