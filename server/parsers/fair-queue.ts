type Bounds = { sideBySide: number; waiting: number };
type Turn = { source: string; start: () => void; giveWay: () => void };

export type FairQueue = <Result>(source: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * A queue in which sources are served in turn, and none holds every place at once. When too many wait, the newest of
 * the source with the most is refused.
 * @param refuse makes the error of a refused one
 */
export function openFairQueue({ sideBySide, waiting: most }: Bounds, refuse: () => Error): FairQueue {
  const share = Math.max(1, sideBySide - 1);
  const running: string[] = [];
  const waiting: Turn[] = [];
  /** The order in which sources were last served; the one at the front has waited longest. */
  const served: string[] = [];

  const countOf = (source: string) => running.filter((one) => one === source).length;
  const rankOf = ({ source }: Turn) => served.indexOf(source);

  function startNext(): void {
    if (running.length >= sideBySide) return;
    const free = waiting.filter(({ source }) => countOf(source) < share);
    const next = free.reduce<Turn | null>(
      (best, one) => (best && rankOf(best) <= rankOf(one) ? best : one),
      null,
    );
    if (!next) return;
    waiting.splice(waiting.indexOf(next), 1);
    running.push(next.source);
    moveToEnd(served, next.source);
    next.start();
    startNext();
  }

  function end(source: string): void {
    running.splice(running.indexOf(source), 1);
    if (countOf(source) === 0 && !waiting.some((one) => one.source === source)) remove(served, source);
    startNext();
  }

  return async (source, work) => {
    await new Promise<void>((start, reject) => {
      waiting.push({ source, start, giveWay: () => reject(refuse()) });
      startNext();
      if (waiting.length > most) giveWay(waiting);
    });
    try {
      return await work();
    } finally {
      end(source);
    }
  };
}

/** The newest turn of the source with the most waiting gives way. */
function giveWay(waiting: Turn[]): void {
  const counts = new Map<string, number>();
  for (const { source } of waiting) counts.set(source, (counts.get(source) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const at = waiting.findLastIndex(({ source }) => counts.get(source) === most);
  const [turn] = waiting.splice(at, 1);
  turn?.giveWay();
}

function moveToEnd(sources: string[], source: string): void {
  remove(sources, source);
  sources.push(source);
}

function remove(sources: string[], source: string): void {
  const at = sources.indexOf(source);
  if (at >= 0) sources.splice(at, 1);
}
