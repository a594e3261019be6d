import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days } from "../duration";
import { addTo, type Cells, partsOf, rollUpCells } from "./cells";
import { countInCube } from "./contributions";
import { all, cubeKey, expandCube, widerCubePeriod } from "./cube";
import { discloseCube } from "./disclose-cube";
import { cubeSpan, indexIn, publicCounts, sumCube } from "./disclosure";
import { type Measure, measureIndex } from "./measure";
import { pack, type Vector } from "./packing";
import { checkScope, coverOf, periodsOf, type Scope } from "./scope";
import type { ComplaintView, Lookup } from "./seen";
import type { StoredCounts } from "./stored-counts";

const smallest = 5;
const places = ["31.71.01.1001", "31.71.01.1002", "31.71.02.1001", "31.74.01.1001", null];
const areas = [all, "31.71", "31.71.01", "31.71.02", "31.74", ...places.filter((place) => place !== null)];
const categories = [all, "roads", "social", "=kekerasan", "=jalan"];
/** Finished, but for the last. */
const months = ["2026-09", "2026-10", "2026-11"];
const today = new Date("2026-11-24T05:00:00Z");
const spans = [
  ["2026-01-01", "2026-12-31"],
  ["2026-07-01", "2026-09-30"],
  ["2026-10-01", "2026-12-31"],
  ["2026-09-01", "2026-10-31"],
  ["2026-10-01", "2026-11-24"],
  ["2026-10-03", "2026-11-24"],
  ["2026-09-01", "2026-09-30"],
  ["2026-10-01", "2026-10-31"],
  ["2026-11-01", "2026-11-30"],
  ["2026-10-01", "2026-10-30"],
  ["2026-10-05", "2026-10-11"],
  ["2026-10-05", "2026-10-05"],
] as const;

const lookup: Lookup = {
  categories: new Map([
    ["jalan", { groupCode: "roads", groupPosition: 0, isSensitive: false }],
    ["kekerasan", { groupCode: "social", groupPosition: 1, isSensitive: true }],
  ]),
  agencies: new Map([[1, "kelurahan"]]),
};

const traits = fc.record({
  place: fc.constantFrom(...places),
  category: fc.constantFrom("jalan", "kekerasan"),
  channelCode: fc.constantFrom("web", "jaki"),
  day: fc.integer({ min: 0, max: 84 }),
  isPublic: fc.boolean(),
  isConfidential: fc.constantFrom(false, false, false, true),
  isHeld: fc.constantFrom(false, false, false, true),
  isDone: fc.boolean(),
});
type Traits = typeof traits extends fc.Arbitrary<infer One> ? One : never;
const some = fc.array(traits, { minLength: 30, maxLength: 140 });

function complaint({ place, category, day, channelCode, isPublic, isHeld, ...rest }: Traits): ComplaintView {
  const submittedAt = new Date(Date.UTC(2026, 8, 1, 3) + days(day));
  const stoppedAt = rest.isDone && !isHeld ? new Date(submittedAt.getTime() + days(2)) : null;
  const dueAt = new Date(submittedAt.getTime() + days(7));
  return {
    ...{ channelCode, isPublic, submittedAt, isOfBurst: isHeld },
    state: {
      status: isHeld ? "triage" : stoppedAt ? "resolved" : "waiting",
      ...{ kelurahanCode: place, isConfidential: rest.isConfidential, categoryCode: category },
      ...{ latitude: null, longitude: null, originUnitId: 1, holderUnitId: 1, answerableUnitId: null },
      ...{
        clockStartedAt: submittedAt,
        coordinationDueAt: dueAt,
        coordinationNetMs: stoppedAt ? 1_000 : null,
      },
      ...{ coordinationStoppedAt: stoppedAt, completionDueAt: dueAt, completionStoppedAt: stoppedAt },
      ...{ completionNetMs: stoppedAt ? 1_000 : null, carried: null },
      ...{ hopCount: 0, returnCount: 0, reopenCount: 0, recursOfCode: null, recursUnitId: null },
    },
  };
}

function count(list: readonly Traits[]): Cells {
  const cells: Cells = new Map();
  for (const one of list) countInCube(cells, complaint(one), today, lookup, 1);
  expandCube(cells);
  return cells;
}

/** Adds what the daily step discloses of the finished months. */
function disclose(cells: Cells): void {
  for (const month of months.slice(0, -1)) {
    const changes: Cells = new Map();
    const ofMonth = [...cells].filter(([key]) => partsOf(key).at(-1) === month);
    for (const [key, counts] of discloseCube(ofMonth, smallest))
      for (const [index, n] of counts) addTo(changes, key, indexIn("disclosed", index, cubeSpan), n);
    rollUpCells(changes, widerCubePeriod);
    for (const [key, counts] of changes) for (const [index, n] of counts) addTo(cells, key, index, n);
  }
}

/** How a figure is read: as a report, or as a line of a table. */
const ways = {
  report: (scope: Scope) => ({ plus: periodsOf(scope), minus: [], whole: periodsOf(scope) }),
  table: (scope: Scope) => coverOf(scope),
} as const;
type View = { scope: Scope; way: keyof typeof ways };

const isKept = (scope: Scope) => {
  try {
    checkScope(scope);
    return true;
  } catch {
    return false;
  }
};
const parts = [
  ...areas.flatMap((area) => categories.map((category) => ({ area, category, agency: all, channel: all }))),
  ...["", "social"].map((category) => ({ area: all, category, agency: "kelurahan", channel: all })),
  ...["", "31.71"].map((area) => ({ area, category: all, agency: all, channel: "web" })),
];
const scopes = parts
  .flatMap((part) => spans.map(([from, to]): Scope => ({ ...part, from, to })))
  .filter(isKept);
const views = scopes.flatMap((scope): View[] => [
  { scope, way: "report" },
  { scope, way: "table" },
]);

const isWithin = (outer: string, inner: string) => outer === all || outer === inner;
const groupOf = new Map([
  ["=kekerasan", "social"],
  ["=jalan", "roads"],
]);
const contains = (outer: Scope, inner: Scope) =>
  inner.area.startsWith(outer.area) &&
  (isWithin(outer.category, inner.category) || outer.category === groupOf.get(inner.category)) &&
  isWithin(outer.agency, inner.agency) &&
  isWithin(outer.channel, inner.channel) &&
  outer.from <= inner.from &&
  outer.to >= inner.to;
const pairs = views.flatMap((outer, o) =>
  views.flatMap((inner, i) => (contains(outer.scope, inner.scope) ? [[o, i] as const] : [])),
);

const store = (vector: Vector) => pack(vector) as unknown as StoredCounts;
function read(cells: Cells, { scope, way }: View): Vector {
  const { area, category, agency, channel } = scope;
  const of = (periods: readonly string[]) =>
    periods.flatMap((period) => {
      const vector = cells.get(cubeKey({ area, category, agency, channel, period }));
      return vector ? [store(vector)] : [];
    });
  const { plus, minus, whole } = ways[way](scope);
  return sumCube("public", { plus: of(plus), minus: of(minus), whole: of(whole) });
}

const nothing = { area: all, category: all, agency: all, channel: all };
/** The place of a report's view. */
function indexOf(over: Partial<Scope>): number {
  const wanted = JSON.stringify({ ...nothing, ...over });
  const index = views.findIndex(({ scope, way }) => way === "report" && JSON.stringify(scope) === wanted);
  if (index < 0) throw new Error(`no view ${wanted}`);
  return index;
}

const moments = ["received", "due", "coordinationDue", "closed", "coordinated"] as const;
const numberOf = (vector: Vector, measure: Measure) => vector.get(measureIndex(measure)) ?? 0;

/** What a public figure holds beyond the public complaints. */
function hiddenIn(list: readonly Traits[]): Record<Measure, number>[] {
  const cells = count(list);
  disclose(cells);
  const open = count(list.filter((one) => one.isPublic && !one.isConfidential && !one.isHeld));
  return views.map((view) => {
    const [shown, known] = [read(cells, view), read(open, view)];
    return Object.fromEntries(
      moments.map((moment) => [moment, numberOf(shown, moment) - numberOf(known, moment)]),
    ) as Record<Measure, number>;
  });
}

describe("the difference of two public views", () => {
  it("holds no or at least five private complaints, for all areas, categories, units, channels and periods", () => {
    expect(pairs.length).toBeGreaterThan(20_000);
    let most = 0;
    fc.assert(
      fc.property(some, (list) => {
        const hidden = hiddenIn(list);
        for (const [outer, inner] of pairs)
          for (const moment of moments) {
            const left = (hidden[outer]?.[moment] ?? 0) - (hidden[inner]?.[moment] ?? 0);
            if (left !== 0 && left < smallest)
              throw new Error(`${moment} ${left}: ${JSON.stringify([views[outer], views[inner]])}`);
            most = Math.max(most, left);
          }
      }),
      { numRuns: 12, seed: 7, endOnFailure: true },
    );
    expect(most).toBeGreaterThanOrEqual(smallest);
  });

  it("of a total and all its parts holds no or at least five, by area, group and month", () => {
    const october = { from: "2026-10-01", to: "2026-10-31" };
    const september = { from: "2026-09-01", to: "2026-09-30" };
    const splits: { of: Partial<Scope>; into: Partial<Scope>[] }[] = [
      { of: october, into: ["31.71", "31.74"].map((area) => ({ area, ...october })) },
      {
        of: { area: "31.71", ...october },
        into: ["31.71.01", "31.71.02"].map((area) => ({ area, ...october })),
      },
      {
        of: { area: "31.71.01", ...october },
        into: ["31.71.01.1001", "31.71.01.1002"].map((area) => ({ area, ...october })),
      },
      { of: october, into: ["roads", "social"].map((category) => ({ category, ...october })) },
      { of: { category: "social", ...october }, into: [{ category: "=kekerasan", ...october }] },
      { of: { from: september.from, to: october.to }, into: [september, october] },
    ];
    const found = splits.map(({ of, into }) => ({ whole: indexOf(of), parts: into.map(indexOf) }));
    fc.assert(
      fc.property(some, (list) => {
        const hidden = hiddenIn(list).map(({ received }) => received);
        for (const { whole, parts: into } of found) {
          const left = into.reduce((rest, index) => rest - (hidden[index] ?? 0), hidden[whole] ?? 0);
          expect(left === 0 || left >= smallest, `${whole} ${left}`).toBe(true);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it("before and after a private complaint of this month is none, also after the next step", () => {
    const fresh = fc.array(
      traits.map((one) => ({ ...one, isPublic: false, day: 61 + (one.day % 24) })),
      { minLength: 1, maxLength: 12 },
    );
    const shownOf = (list: readonly Traits[]) => {
      const cells = count(list);
      disclose(cells);
      return views.map((view) => [...read(cells, view)].sort(([a], [b]) => a - b));
    };
    fc.assert(
      fc.property(some, fresh, (list, more) => {
        expect(shownOf([...list, ...more])).toEqual(shownOf(list));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});

it("a private complaint alone is in no view", () => {
  fc.assert(
    fc.property(traits, (one) => {
      const cells = count([{ ...one, isPublic: false }]);
      disclose(cells);
      for (const view of views) expect(read(cells, view).size).toBe(0);
      for (const vector of cells.values()) expect(publicCounts(vector).size).toBe(0);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
