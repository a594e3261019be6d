const pending = new Map<string, number>();
const listeners = new Set<() => void>();

/** Whether this tab is changing the complaint, or reloading it after a change of its own. */
export const isOwnChange = (code: string): boolean => pending.has(code);

export function onOwnChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins a change of a complaint. Returns what ends it, once. */
export function beginOwnChange(code: string): () => void {
  count(code, 1);
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    count(code, -1);
  };
}

function count(code: string, by: number): void {
  const next = (pending.get(code) ?? 0) + by;
  if (next > 0) pending.set(code, next);
  else pending.delete(code);
  for (const listener of listeners) listener();
}
