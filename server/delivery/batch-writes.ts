/** Writes each entry at once, or in one batch with all that are added while the previous write runs. */
export function batchWrites<Entry>(
  write: (entries: readonly Entry[]) => Promise<void>,
): (entry: Entry) => Promise<void> {
  let next: { entries: Entry[]; written: Promise<void> } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return (entry) => {
    if (!next) {
      const entries: Entry[] = [];
      const begin = () => {
        next = null;
        return write(entries);
      };
      next = { entries, written: last.then(begin, begin) };
      last = next.written;
    }
    next.entries.push(entry);
    return next.written;
  };
}
