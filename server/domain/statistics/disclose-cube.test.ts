import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOnMap } from "../map/contributions";
import { discloseMap } from "../map/disclose-map";
import { type Cells, partsOf, rollUpCells } from "./cells";
import { countInCube } from "./contributions";
import { all, cubeKey, expandCube, widerCubePeriod } from "./cube";
import { discloseCube } from "./disclose-cube";
import { publicCounts } from "./disclosure";
import { type Measure, measureIndex } from "./measure";
import type { ComplaintView, Lookup } from "./seen";

const one = "31.71.01.1001";
const places = [one, "31.71.01.1002", "31.71.02.1001", "31.74.01.1001", null];
const areas = [
  all,
  "31.71",
  "31.71.01",
  "31.71.02",
  "31.74",
  "31.74.01",
  ...places.filter((p) => p !== null),
];
const groups = ["roads", "social"];
const lookup: Lookup = {
  categories: new Map([
    ["jalan", { groupCode: "roads", groupPosition: 0, isSensitive: false }],
    ["kekerasan", { groupCode: "social", groupPosition: 1, isSensitive: true }],
  ]),
  agencies: new Map([[1, "kelurahan"]]),
};
const submittedAt = new Date("2026-10-05T03:00:00Z");
const due = new Date("2026-10-12T03:00:00Z");
const at = new Date("2026-11-02T03:00:00Z");

type Traits = {
  place: string | null;
  category: string;
  isPublic: boolean;
  isConfidential: boolean;
  isDone: boolean;
  isHeld?: boolean;
};

const complaint = ({
  place,
  category,
  isPublic,
  isConfidential,
  isDone,
  isHeld = false,
}: Traits): ComplaintView => ({
  channelCode: "web",
  isPublic,
  isOfBurst: isHeld,
  submittedAt,
  state: {
    status: isHeld ? "triage" : isDone ? "resolved" : "waiting",
    kelurahanCode: place,
    isConfidential,
    categoryCode: category,
    latitude: null,
    longitude: null,
    originUnitId: 1,
    holderUnitId: 1,
    answerableUnitId: null,
    clockStartedAt: submittedAt,
    coordinationDueAt: due,
    coordinationStoppedAt: null,
    coordinationNetMs: null,
    completionDueAt: due,
    completionStoppedAt: isDone ? due : null,
    completionNetMs: isDone ? 1_000 : null,
    carried: null,
    hopCount: 0,
    returnCount: 0,
    reopenCount: 0,
    recursOfCode: null,
    recursUnitId: null,
  },
});

const some = fc.array(
  fc.record({
    place: fc.constantFrom(...places),
    category: fc.constantFrom("jalan", "kekerasan"),
    isPublic: fc.boolean(),
    isConfidential: fc.boolean(),
    isDone: fc.boolean(),
    isHeld: fc.boolean(),
  }),
  { minLength: 20, maxLength: 120 },
);

function cubeOf(list: readonly Traits[]): Cells {
  const cells: Cells = new Map();
  for (const traits of list) countInCube(cells, complaint(traits), at, lookup, 1);
  expandCube(cells);
  return cells;
}

const isMonth = (key: string) => partsOf(key).at(-1) === "2026-10";
const keyOf = (area: string, category: string) =>
  cubeKey({ area, category, agency: all, channel: all, period: "2026-10" });
const count = (cells: Cells, key: string, measure: Measure) =>
  cells.get(key)?.get(measureIndex(measure)) ?? 0;

const alone = { place: one, category: "kekerasan", isPublic: false, isConfidential: false, isDone: true };
const nothing = { area: all, category: all, agency: all, channel: all };

const disclosedOf = (list: readonly Traits[]) =>
  discloseCube(
    [...cubeOf(list)].filter(([key]) => isMonth(key)),
    5,
  );

describe("the private complaints of a month", () => {
  it.each<Measure>(["received", "due", "dueLate", "closed", "open"])(
    "are told apart by no difference of two figures of %s: it holds none, or as many as a block",
    (measure) => {
      const base = measure === "dueLate" ? "due" : measure === "open" ? "received" : measure;
      fc.assert(
        fc.property(some, (list) => {
          const disclosed = disclosedOf(list);
          for (const outer of areas)
            for (const inner of areas.filter((area) => area.startsWith(outer)))
              for (const [wide, narrow] of [
                [all, all],
                [all, "roads"],
                ["social", "social"],
              ] as const) {
                const left = (name: Measure) =>
                  count(disclosed, keyOf(outer, wide), name) - count(disclosed, keyOf(inner, narrow), name);
                expect(left(base) === 0 || left(base) >= 5).toBe(true);
                if (left(base) === 0) expect(left(measure)).toBe(0);
              }
        }),
        { numRuns: 60 },
      );
    },
  );

  it("are counted by the map as by the cube", () => {
    fc.assert(
      fc.property(some, (list) => {
        const cells: Cells = new Map();
        for (const traits of list) countOnMap(cells, complaint(traits), at, lookup, 1);
        const onMap = discloseMap(cells, 5);
        const disclosed = disclosedOf(list);
        for (const area of areas) {
          const placed = [...(onMap.get(`${area}\t2026-10`) ?? new Map()).values()];
          expect(placed.reduce((sum, n) => sum + n, 0)).toBe(count(disclosed, keyOf(area, all), "received"));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stand in no cell of a channel, an agency, a category or a day", () => {
    const list = Array.from({ length: 9 }, () => ({ ...alone }));
    const keys = [...disclosedOf(list).keys()].map(partsOf);
    expect(keys.length).toBe(8);
    for (const [area = "", category = "", ...rest] of keys) {
      expect(areas).toContain(area);
      expect([all, ...groups]).toContain(category);
      expect(rest).toEqual([all, all, "2026-10"]);
    }
  });
});

it("cells without their private, confidential and held parts equal cells of the public complaints alone", () => {
  fc.assert(
    fc.property(some, (list) => {
      const cells = new Map(
        [...cubeOf(list)].flatMap(([key, vector]) => {
          const counts = publicCounts(vector);
          return counts.size > 0 ? [[key, counts] as const] : [];
        }),
      );
      const open = list.filter((traits) => traits.isPublic && !traits.isConfidential && !traits.isHeld);
      expect(cells).toEqual(cubeOf(open));
    }),
    { numRuns: 60 },
  );
});

it("a disclosed month counts for its quarter and its year", () => {
  const cells = disclosedOf(Array.from({ length: 5 }, () => ({ ...alone })));
  rollUpCells(cells, widerCubePeriod);
  for (const period of ["2026-10", "2026Q4", "2026"])
    expect(count(cells, cubeKey({ ...nothing, area: one, period }), "received")).toBe(5);
});
