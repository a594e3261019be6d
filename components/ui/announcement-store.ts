let announced: string | null = null;
const listeners = new Set<() => void>();

/** What was announced last; null when it is over. */
export const readAnnouncement = () => announced;

/** Shows a text wherever the person is on the page; null removes it. */
export function showAnnouncement(text: string | null): void {
  announced = text;
  for (const listener of listeners) listener();
}

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
