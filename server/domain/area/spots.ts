import { relapseMetres } from "../complaint/relapse";
import type { Point } from "../geo";

/** A public complaint of a place and category that was resolved not long before. */
export type Relapse = Point & {
  code: string;
  categoryCode: string;
  recursOfCode: string;
  /** Whether the complaint that it repeats is public, and so may be counted and listed. */
  isOriginPublic: boolean;
  submittedAt: Date;
  isOpen: boolean;
  landmark: string | null;
};

/** A recurring spot: one place and category with every public complaint, latest first. */
type Spot = Point & {
  categoryCode: string;
  count: number;
  lastAt: Date;
  isOpen: boolean;
  landmark: string | null;
  codes: string[];
};

/** Groups relapses by the complaints that they repeat and by place and category; most frequent first. */
export function groupSpots(relapses: readonly Relapse[], limit: number): Spot[] {
  const byCategory = new Map<string, Relapse[][]>();
  for (const one of relapses.toSorted((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())) {
    const groups = byCategory.get(one.categoryCode) ?? [];
    byCategory.set(one.categoryCode, groups);
    const near = groups.find((group) => group.some((other) => isSameSpot(one, other)));
    if (near) near.push(one);
    else groups.push([one]);
  }
  return [...byCategory.values()]
    .flat()
    .map(toSpot)
    .toSorted((a, b) => b.count - a.count || b.lastAt.getTime() - a.lastAt.getTime())
    .slice(0, limit);
}

function isSameSpot(one: Relapse, other: Relapse): boolean {
  if (one.recursOfCode === other.code || one.recursOfCode === other.recursOfCode) return true;
  const north = Math.abs(one.latitude - other.latitude) * 111_000;
  const east = Math.abs(one.longitude - other.longitude) * 111_000 * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east) <= relapseMetres;
}

function toSpot(group: readonly Relapse[]): Spot {
  const latestFirst = group.toReversed();
  const origins = group.filter(({ isOriginPublic }) => isOriginPublic).map((one) => one.recursOfCode);
  const codes = [...new Set([...latestFirst.map(({ code }) => code), ...origins.toReversed()])];
  const last = latestFirst[0];
  return {
    categoryCode: last?.categoryCode ?? "",
    latitude: last?.latitude ?? 0,
    longitude: last?.longitude ?? 0,
    count: codes.length,
    lastAt: last?.submittedAt ?? new Date(0),
    isOpen: group.some((one) => one.isOpen),
    landmark: latestFirst.find(({ landmark }) => landmark)?.landmark ?? null,
    codes,
  };
}
