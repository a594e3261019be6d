import { type Share, smallestSample } from "../statistics/interval";

/**
 * `place` is the rank, 1 for the best; null when the sample is too small. `of` counts ranked areas, `all` every area
 * of the level.
 */
type Rank = { place: number | null; of: number; all: number; sample: number };

/** An area's rank among its peers by a share only: volume never counts, and small samples are left out. */
export function rankOf(code: string, shares: ReadonlyMap<string, Share>): Rank {
  const own = shares.get(code);
  const ranked = [...shares.values()].filter(({ of }) => of >= smallestSample);
  const mine = own && own.of >= smallestSample ? own.share : null;
  const better = ranked.filter(({ share }) => mine !== null && share !== null && share > mine);
  return {
    place: mine === null ? null : better.length + 1,
    of: ranked.length,
    all: shares.size,
    sample: own?.of ?? 0,
  };
}
