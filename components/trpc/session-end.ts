let isEnded = false;
const listeners = new Set<() => void>();

/** Has the server refused something because nobody is signed in any more? */
export const isSessionEnded = () => isEnded;

export function setSessionEnded(next: boolean): void {
  if (isEnded === next) return;
  isEnded = next;
  for (const listener of listeners) listener();
}

export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
