import { createHash } from "node:crypto";
import type { Database, Queryable } from "@/db/database";
import { listCategories, listCategoryGroups } from "@/db/queries/admin/categories";
import { listAllUnits } from "@/db/queries/staff/units";
import { seconds } from "@/server/domain/duration";
import { agencyOf } from "@/server/domain/statistics/agency";
import type { Lookup } from "@/server/domain/statistics/seen";
import { type SensitiveKeys, sensitiveKeysOf } from "@/server/domain/statistics/sensitive";

type LoadedLookup = { lookup: Lookup; basis: string };

const keepForMs = seconds(10);
const kept = new WeakMap<Database, { at: number; loaded: Promise<LoadedLookup> }>();

/**
 * The reference rows that the read models use, and their digest: figures with another digest are out of date. Cached
 * for ten seconds at most.
 */
export function loadLookup(db: Database, now: number = performance.now()): Promise<LoadedLookup> {
  const known = kept.get(db);
  if (known && now - known.at < keepForMs) return known.loaded;
  const loaded = load(db);
  kept.set(db, { at: now, loaded });
  loaded.catch(() => kept.delete(db));
  return loaded;
}

/** The keys of the sensitive categories. */
export const loadSensitiveKeys = async (db: Database): Promise<SensitiveKeys> =>
  sensitiveKeysOf((await loadLookup(db)).lookup.categories);

async function load(db: Queryable): Promise<LoadedLookup> {
  const [categories, groups, units] = await Promise.all([
    listCategories(db),
    listCategoryGroups(db),
    listAllUnits(db),
  ]);
  const positions = new Map(groups.map(({ code, position }) => [code, position]));
  const byId = new Map(units.map((one) => [one.id, one]));
  const lookup: Lookup = {
    categories: new Map(
      categories.map(({ code, groupCode, isSensitive }) => [
        code,
        { groupCode, groupPosition: positions.get(groupCode) ?? 0, isSensitive },
      ]),
    ),
    agencies: new Map(units.map((one) => [one.id, agencyOf(one, byId)])),
  };
  return { lookup, basis: digest(lookup) };
}

/** Raise it when a model counts differently. */
const rules = 8;

/** Any difference causes a rebuild: rare, and simpler to trust than a list of harmless ones. */
function digest({ categories, agencies }: Lookup): string {
  const rows = [...categories].sort(([a], [b]) => (a < b ? -1 : 1));
  const bodies = [...agencies].sort(([a], [b]) => a - b);
  return createHash("sha256")
    .update(JSON.stringify([rules, rows, bodies]))
    .digest("hex")
    .slice(0, 16);
}
