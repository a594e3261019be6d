import { db } from "@/db/client";
import type { Database } from "@/db/database";
import { listShapes, readShapesVersion } from "@/db/queries/areas";
import type { Locate } from "@/server/domain/area/located";
import { buildLocator } from "./locator";

type Kept = { version: string; checkedAt: number; locate: ReturnType<typeof buildLocator> };

const checkEveryMs = 5_000;

/** A locator over the shapes in a database, kept in memory and built anew within five seconds of an import. */
export function openLocator(database: Database): Locate {
  let kept: Promise<Kept> | null = null;
  const refresh = async (known: Kept | null): Promise<Kept> => {
    const version = await readShapesVersion(database);
    const checkedAt = performance.now();
    if (known?.version === version) return { ...known, checkedAt };
    return { version, checkedAt, locate: buildLocator(await listShapes(database, "kelurahan")) };
  };
  return async (point) => {
    kept ??= refresh(null);
    const known = await kept;
    if (performance.now() - known.checkedAt < checkEveryMs) return known.locate(point);
    kept = refresh(known);
    kept.catch(() => {
      kept = null;
    });
    return (await kept).locate(point);
  };
}

/** The product's own. */
export const locate: Locate = openLocator(db);
