import { areaAgency } from "./agency";
import { all, areasUp, type CubeKey, categoryKey, cubeKey, unitKey } from "./cube";
import type { ComplaintView, Lookup } from "./seen";

/** A complaint's keys in the cube, except for its unit and its moments. */
type Place = { area: string; group: string; single: string; channel: string };

export function scopePosition({ state, channelCode }: ComplaintView, lookup: Lookup): Place {
  const category = lookup.categories.get(state.categoryCode);
  if (!category) throw new Error(`no category ${state.categoryCode}`);
  return {
    area: state.isConfidential ? all : (state.kelurahanCode ?? all),
    group: category.groupCode,
    single: categoryKey(state.categoryCode),
    channel: channelCode,
  };
}

type Start = Omit<CubeKey, "period">;
const nothing: Start = { area: all, category: all, agency: all, channel: all };
const toKeys = (starts: readonly Start[]): string[] =>
  starts.map((start) => cubeKey({ ...start, period: "" }));

/** The finest cells of months for a count, up to their period; `expandCube` makes the coarser ones. */
export const monthKeys = remembered(({ area, group, single, channel }: Place, unitId, lookup) => {
  const agency = agencyFor(unitId, lookup);
  return toKeys([
    { area, category: group, agency, channel },
    { area: area.slice(0, 5), category: single, agency, channel },
    ...areasUp(area)
      .filter((code) => code.length > 5)
      .map((code) => ({ ...nothing, area: code, category: single })),
    ...(unitId === null ? [] : [{ ...nothing, category: group, agency: unitKey(unitId) }]),
  ]);
});

/** Days, each dimension separately, in full. */
export const dayKeys = remembered(({ area, group, channel }: Place, unitId, lookup) =>
  toKeys([
    ...areasUp(area).map((code) => ({ ...nothing, area: code })),
    { ...nothing, category: group },
    { ...nothing, agency: agencyFor(unitId, lookup) },
    { ...nothing, channel },
  ]),
);

/**
 * For a unit that held a complaint, or whose result did not last: for itself and its agency, in the complaint's area.
 */
export const unitKeys = remembered(({ area, group, channel }: Place, unitId, lookup) =>
  unitId === null
    ? []
    : toKeys([
        { area, category: group, agency: agencyFor(unitId, lookup), channel },
        { ...nothing, category: group, agency: unitKey(unitId) },
      ]),
);

type MakeKeys = (place: Place, unitId: number | null, lookup: Lookup) => string[];

/** Keys repeat, so up to this many places are cached per lookup. */
const mostRemembered = 200_000;

function remembered(make: MakeKeys): MakeKeys {
  const memory = new WeakMap<Lookup, Map<string, string[]>>();
  return (place, unitId, lookup) => {
    const known = memory.get(lookup) ?? new Map<string, string[]>();
    if (known.size === 0 || known.size > mostRemembered)
      memory.set(lookup, known.size === 0 ? known : new Map());
    const name = `${place.area}|${place.single}|${place.channel}|${unitId}`;
    const found = known.get(name) ?? make(place, unitId, lookup);
    known.set(name, found);
    return found;
  };
}

/** No unit yet: at the intake desk. */
const intakeDesk = "intake";

function agencyFor(unitId: number | null, lookup: Lookup): string {
  if (unitId === null) return intakeDesk;
  return lookup.agencies.get(unitId) ?? areaAgency;
}
