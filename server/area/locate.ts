import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { listShapes, readShapeEdition, type ShapeEdition } from "@/db/queries/area/areas";
import type { Locate } from "@/server/domain/area/located";
import { jakartaDay } from "@/server/domain/calendar";
import { seconds } from "@/server/domain/duration";
import { buildLocator } from "./locator";
import { epochOf } from "./shape-version";

type Locator = ReturnType<typeof buildLocator>;
/** A locator for each day on which other areas began to hold, once it was asked for. */
type LocatorCache = { edition: ShapeEdition; checkedAt: number; locators: Map<string, Promise<Locator>> };

const checkEveryMs = seconds(5);

/**
 * A locator over the shapes in a database, kept in memory and built anew within five seconds of an import. While the
 * database does not answer, the last shapes serve on; a first load that fails is tried again by the next call.
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
