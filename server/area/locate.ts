import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { listShapes, readShapesVersion } from "@/db/queries/areas";
import type { Locate } from "@/server/domain/area/located";
import { buildLocator } from "./locator";

type Kept = { version: string; checkedAt: number; locate: ReturnType<typeof buildLocator> };

const checkEveryMs = 5_000;

/**
 * A locator over the shapes in a database, kept in memory and built anew within five seconds of an import. While the
 * database does not answer, the last shapes serve on; a first load that fails is tried again by the next call.
 */
export function openLocator(database: Database, { recheckMs = checkEveryMs } = {}): Locate {
  let kept: Kept | null = null;
  let running: Promise<Kept> | null = null;
  const refresh = async (): Promise<Kept> => {
    const version = await readShapesVersion(database);
    const checkedAt = performance.now();
    if (kept?.version === version) return { ...kept, checkedAt };
    return { version, checkedAt, locate: buildLocator(await listShapes(database, "kelurahan")) };
  };
  const refreshOnce = (): Promise<Kept> => {
    running ??= refresh()
      .then((fresh) => {
        kept = fresh;
        return fresh;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
  return async (point) => {
    if (kept && performance.now() - kept.checkedAt < recheckMs) return kept.locate(point);
    const stale = kept;
    const { locate: answer } = await refreshOnce().catch((error: unknown) => {
      if (stale) return stale;
      throw error;
    });
    return answer(point);
  };
}

/** The product's own. */
export const locate: Locate = openLocator(db);
