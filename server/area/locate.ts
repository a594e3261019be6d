import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { listShapes, readShapeEdition, type ShapeEdition } from "@/db/queries/area/areas";
import type { Locate } from "@/server/domain/area/located";
import { jakartaDay } from "@/server/domain/calendar";
import { seconds } from "@/server/domain/duration";
import { buildLocator } from "./locator";
import { epochOf } from "./shape-version";

type Locator = ReturnType<typeof buildLocator>;
/** A locator for each day on which the set of valid areas changes, created on demand. */
type LocatorCache = { edition: ShapeEdition; checkedAt: number; locators: Map<string, Promise<Locator>> };

const checkEveryMs = seconds(5);

/**
 * A locator over the shapes in a database, cached and rebuilt within five seconds of an import. While the database is
 * unreachable, the last shapes are used; a failed first load is retried by the next call.
 */
export function openLocator(database: Database, { recheckMs = checkEveryMs } = {}): Locate {
  let kept: LocatorCache | null = null;
  let running: Promise<LocatorCache> | null = null;
  const refresh = async (): Promise<LocatorCache> => {
    const edition = await readShapeEdition(database);
    const isSame = kept?.edition.stamp === edition.stamp;
    const locators = isSame && kept ? kept.locators : new Map<string, Promise<Locator>>();
    return { edition, checkedAt: performance.now(), locators };
  };
  const refreshOnce = (): Promise<LocatorCache> => {
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
  const locatorOf = ({ edition, locators }: LocatorCache, at: Date): Promise<Locator> => {
    const epoch = epochOf(edition, jakartaDay(at));
    const known = locators.get(epoch);
    if (known) return known;
    const built = listShapes(database, "kelurahan", epoch).then(buildLocator);
    locators.set(epoch, built);
    built.catch(() => locators.delete(epoch));
    return built;
  };
  return async (point, at) => {
    const stale = kept;
    if (stale && performance.now() - stale.checkedAt < recheckMs) return (await locatorOf(stale, at))(point);
    const locator = await refreshOnce()
      .then((fresh) => locatorOf(fresh, at))
      .catch((error: unknown) => {
        if (stale) return locatorOf(stale, at);
        throw error;
      });
    return locator(point);
  };
}

/** The product's own. */
export const locate: Locate = openLocator(db);
