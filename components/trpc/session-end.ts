let isEnded = false;
const listeners = new Set<() => void>();

/** Whether a call was refused because the session has ended. */
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
