import { inOrder, type Mark, marksWithin, sumMarks } from "@/server/domain/map/marks";
import type { TileBounds } from "@/server/domain/map/pyramid";

/** The state of a tile: loading, its marks, or failed. */
type TileState = { zoom: number; marks: readonly Mark[] | "loading" | "failed" };

/** The view as a list: complete, or still the previous one while tiles load. */
export type ViewSnapshot = {
  zoom: number;
  marks: readonly Mark[];
  sum: { count: number; overdue: number };
  isSettled: boolean;
  hasFailed: boolean;
};

const beginning: ViewSnapshot = {
  zoom: 0,
  marks: [],
  sum: { count: 0, overdue: 0 },
  isSettled: false,
  hasFailed: false,
};

export type ViewStore = ReturnType<typeof createViewStore>;

/** Collects the map's tiles into one list and one sum of the visible marks. */
export function createViewStore(schedule = (work: () => void): void => void requestAnimationFrame(work)) {
  const tiles = new Map<string, TileState>();
  const listeners = new Set<() => void>();
  let view: { zoom: number; bounds: TileBounds } | null = null;
  let snapshot = beginning;
  let isScheduled = false;

  function touch(): void {
    if (isScheduled) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      snapshot = view ? gather(tiles, view, snapshot) : snapshot;
      for (const listener of listeners) listener();
    });
  }

  return {
    setTile(key: string, state: TileState): void {
      tiles.set(key, state);
      touch();
    },
    dropTile(key: string): void {
      tiles.delete(key);
      touch();
    },
    setView(next: { zoom: number; bounds: TileBounds }): void {
      view = next;
      touch();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (): ViewSnapshot => snapshot,
    readAtFirst: (): ViewSnapshot => beginning,
  };
}

/** Tiles of another zoom are leftovers of the previous one; they are not summed. */
function gather(
  tiles: ReadonlyMap<string, TileState>,
  { zoom, bounds }: { zoom: number; bounds: TileBounds },
  before: ViewSnapshot,
): ViewSnapshot {
  const current = [...tiles.values()].filter((tile) => tile.zoom === zoom);
  const isLoading = current.length === 0 || current.some(({ marks }) => marks === "loading");
  if (isLoading) return before.isSettled ? { ...before, isSettled: false } : before;
  const all = current.flatMap(({ marks }) => (typeof marks === "string" ? [] : marks));
  const marks = marksWithin(all, bounds);
  const hasFailed = current.some((tile) => tile.marks === "failed");
  return { zoom, marks: inOrder(marks), sum: sumMarks(marks), isSettled: true, hasFailed };
}
