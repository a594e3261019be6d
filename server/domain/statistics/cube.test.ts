import { describe, expect, it } from "vitest";
import { jakartaDay } from "../calendar";
import type { Status } from "../complaint/status";
import { hours } from "../duration";
import type { Cells } from "./cells";
import { countInCube } from "./contributions";
import { areasUp, categoryKey, cubeKey, expandCube, unitKey } from "./cube";
import { type Measure, measureIndex } from "./measure";
import { monthsBetween } from "./period";
import type { ComplaintView, Lookup } from "./seen";

const kelurahan = ["31.71.01.1001", "31.71.01.1002", "31.71.02.1001", "31.74.01.1001"];
const categories = ["jalan", "trotoar", "pohon"];
const channels = ["jaki", "web"];
const lookup: Lookup = {
  categories: new Map([
    ["jalan", { groupCode: "roads", groupPosition: 0, isSensitive: false }],
    ["trotoar", { groupCode: "roads", groupPosition: 0, isSensitive: false }],
    ["pohon", { groupCode: "trees", groupPosition: 1, isSensitive: false }],
  ]),
  agencies: new Map([
    [1, "kelurahan"],
    [2, "bina-marga"],
    [3, "bina-marga"],
  ]),
};
const at = new Date("2026-06-15T03:00:00Z");
const hour = hours(1);

/** Generated complaints of all kinds, the same every time. */
const seen: ComplaintView[] = Array.from({ length: 400 }, (_, n) => {
  const pick = <T>(list: readonly T[], by: number) => list[Math.floor(n / by) % list.length] as T;
  const submittedAt = new Date(Date.UTC(2025, 10, 1) + n * 13.7 * hour);
  const statuses: Status[] = [
    "resolved",
    "resolved",
    "waiting",
    "in_progress",
    "rejected",
    "merged",
    "removed",
  ];
  const status = pick(statuses, 1);
  const isStopped = ["resolved", "rejected", "merged", "removed"].includes(status);
  const stopped = new Date(submittedAt.getTime() + ((n * 7) % 400) * hour);
  return {
    channelCode: pick(channels, 3),
    isPublic: true,
    isOfBurst: false,
    submittedAt,
    state: {
      status,
      kelurahanCode: n % 29 === 0 ? null : pick(kelurahan, 1),
      isConfidential: n % 31 === 0,
      categoryCode: pick(categories, 2),
      latitude: null,
      longitude: null,
      originUnitId: 1,
      holderUnitId: 1 + (n % 3),
      answerableUnitId: null,
      clockStartedAt: submittedAt,
      coordinationDueAt: new Date(submittedAt.getTime() + 6 * hour),
      coordinationStoppedAt: n % 5 === 0 ? null : new Date(submittedAt.getTime() + (n % 9) * hour),
      coordinationNetMs: n % 5 === 0 ? null : (n % 9) * hour,
      completionDueAt: new Date(submittedAt.getTime() + 168 * hour),
      completionStoppedAt: isStopped ? stopped : null,
      completionNetMs: isStopped ? stopped.getTime() - submittedAt.getTime() : null,
      carried: isStopped
        ? [
            { unitId: 1, netMs: hour },
            { unitId: 1 + (n % 3), netMs: 2 * hour },
          ]
        : null,
      hopCount: n % 4 === 0 ? 2 : 0,
      returnCount: 0,
      reopenCount: 0,
      recursOfCode: n % 11 === 0 ? "JK2601010001" : null,
      recursUnitId: n % 11 === 0 ? 2 : null,
    },
  };
});

const cells: Cells = new Map();
for (const one of seen) countInCube(cells, one, at, lookup, 1);
expandCube(cells);

type Filter = { area?: string; group?: string; category?: string; agency?: string; channel?: string };

const inFilter = (
  { state, channelCode }: ComplaintView,
  { area, group, category, agency, channel }: Filter,
) => {
  const place = state.isConfidential ? "" : (state.kelurahanCode ?? "");
  return (
    (!area || place.startsWith(area)) &&
    (!group || lookup.categories.get(state.categoryCode)?.groupCode === group) &&
    (!category || state.categoryCode === category) &&
    (!agency || lookup.agencies.get(state.holderUnitId ?? 0) === agency) &&
    (!channel || channelCode === channel)
  );
};

const read = (filter: Filter, period: string, measure: Measure): number => {
  const category = filter.category ? categoryKey(filter.category) : (filter.group ?? "");
  const { area = "", agency = "", channel = "" } = filter;
  return cells.get(cubeKey({ area, category, agency, channel, period }))?.get(measureIndex(measure)) ?? 0;
};

const some: Filter[] = ["", ...areasUp("31.71.01.1001").slice(0, 3), "31.74"].flatMap((area) =>
  ["", "roads", "trees"].flatMap((group) =>
    ["", "bina-marga", "kelurahan"].flatMap((agency) =>
      ["", "web"].map((channel) => ({ area, group, agency, channel })),
    ),
  ),
);

describe("the statistics cube", () => {
  it.each(["2026", "2025", "2026-03"])(
    "holds every combination of %s exactly, of years two at a time",
    (period) => {
      const kept = some.filter(
        (filter) => period.length > 4 || Object.values(filter).filter(Boolean).length <= 2,
      );
      for (const filter of kept) {
        const fits = seen.filter((one) => inFilter(one, filter) && one.state.status !== "removed");
        const received = fits.filter((one) => jakartaDay(one.submittedAt).startsWith(period));
        expect([filter, read(filter, period, "received")]).toEqual([filter, received.length]);
        const done = fits.filter(
          ({ state }) =>
            state.status === "resolved" &&
            jakartaDay(state.completionDueAt).startsWith(period) &&
            Number(state.completionStoppedAt) <= Number(state.completionDueAt),
        );
        expect([filter, read(filter, period, "dueOnTime")]).toEqual([filter, done.length]);
        const late = fits.filter(
          ({ state }) =>
            state.completionStoppedAt === null &&
            state.completionDueAt < at &&
            jakartaDay(state.completionDueAt).startsWith(period),
        );
        expect([filter, read(filter, period, "dueOpenLate")]).toEqual([filter, late.length]);
      }
    },
  );

  it("holds single categories with every dimension down to the kota, and alone below", () => {
    for (const filter of [
      { category: "jalan", area: "31.71", agency: "bina-marga", channel: "jaki" },
      { category: "trotoar", area: "", agency: "", channel: "jaki" },
      { category: "pohon", area: "31.71.01" },
      { category: "jalan", area: "31.71.01.1001" },
    ]) {
      const fits = seen.filter((one) => inFilter(one, filter) && one.state.status !== "removed");
      const received = fits.filter((one) => jakartaDay(one.submittedAt).startsWith("2026")).length;
      expect(received).toBeGreaterThan(0);
      const months = monthsBetween("2026-01-01", "2026-12-31");
      const sum = months.reduce((total, month) => total + read(filter, month, "received"), 0);
      expect([filter, sum]).toEqual([filter, received]);
    }
  });

  it("holds days for one dimension at a time", () => {
    const day = "2026-02-10";
    for (const filter of [
      {},
      { area: "31.71" },
      { group: "roads" },
      { category: "jalan" },
      { channel: "web" },
    ]) {
      const fits = seen.filter((one) => inFilter(one, filter) && one.state.status !== "removed");
      const received = fits.filter((one) => jakartaDay(one.submittedAt) === day).length;
      expect([filter, read(filter, day, "received")]).toEqual([filter, received]);
    }
    expect(read({ area: "31.71", group: "roads" }, day, "received")).toBe(0);
  });

  it("counts time for the unit that held the complaint and the relapse for the unit that had closed it", () => {
    const key = cubeKey({ area: "", category: "", agency: unitKey(2), channel: "", period: "2026" });
    const closed = seen.filter(
      ({ state }) => state.status === "resolved" && jakartaDay(state.completionStoppedAt ?? at) >= "2026",
    );
    const carriers = closed.filter(({ state }) => state.holderUnitId === 2);
    expect(cells.get(key)?.get(measureIndex("carried"))).toBe(carriers.length);
    expect(cells.get(key)?.get(measureIndex("carriedMinutes"))).toBe(carriers.length * 120);
    const relapses = seen.filter(
      (one) =>
        one.state.recursUnitId === 2 &&
        one.state.status !== "removed" &&
        one.submittedAt >= new Date("2025-12-31T17:00:00Z"),
    );
    expect(cells.get(key)?.get(measureIndex("recurredAfter"))).toBe(relapses.length);
  });

  it("judges coordination of a closed complaint only when it was answered, or missed before", () => {
    const [one] = seen;
    if (!one) throw new Error("some are seen");
    const count = (hours: number, netMs: number | null) => {
      const own: Cells = new Map();
      const coordinationStoppedAt = new Date(one.submittedAt.getTime() + hours * hour);
      const state = {
        ...one.state,
        status: "merged" as const,
        coordinationStoppedAt,
        coordinationNetMs: netMs,
      };
      countInCube(own, { ...one, state }, at, lookup, 1);
      expandCube(own);
      const period = jakartaDay(one.state.coordinationDueAt).slice(0, 7);
      const key = cubeKey({ area: "", category: "", agency: "", channel: "", period });
      const names = ["coordinationDue", "coordinationOnTime", "coordinationOpenLate"] as const;
      return names.map((name) => own.get(key)?.get(measureIndex(name)) ?? 0);
    };
    expect(count(1, hour)).toEqual([1, 1, 0]);
    expect(count(1, null)).toEqual([0, 0, 0]);
    expect(count(7, null)).toEqual([1, 0, 1]);
  });

  it("is empty when every contribution was subtracted", () => {
    const both: Cells = new Map();
    for (const one of seen) countInCube(both, one, at, lookup, 1);
    for (const one of seen) countInCube(both, one, at, lookup, -1);
    expandCube(both);
    expect([...both.values()].every((vector) => [...vector.values()].every((count) => count === 0))).toBe(
      true,
    );
  });
});
