import { describe, expect, it } from "vitest";
import type { UnitKind } from "../staff/role";
import { growTree } from "../staff/tree";
import {
  type Accusation,
  accusationOf,
  accusationsAlong,
  isBehindWall,
  isConfidentialBesides,
  unitsBehindWall,
} from "./accused";

const kota = 1;
const kecamatan = 2;
const kelurahan = 3;
const otherKelurahan = 4;
const dinas = 5;
const suku = 6;
const biro = 7;
const inspectorate = 8;
const auxiliary = 9;
const lines: [number, number | null, UnitKind][] = [
  [kota, null, "kota"],
  [kecamatan, kota, "kecamatan"],
  [kelurahan, kecamatan, "kelurahan"],
  [otherKelurahan, kecamatan, "kelurahan"],
  [dinas, null, "dinas"],
  [suku, dinas, "suku_dinas"],
  [biro, null, "biro"],
  [inspectorate, null, "inspektorat"],
  [auxiliary, inspectorate, "upt"],
];
const tree = growTree(lines.map(([id, parentId, kind]) => ({ id, parentId, kind })));

describe("the wall around an accused unit", () => {
  it.each<[string, number, number[]]>([
    ["a kelurahan has its kecamatan and kota behind it", kelurahan, [kelurahan, kecamatan, kota]],
    ["a kecamatan leaves its kelurahan out", kecamatan, [kecamatan, kota]],
    ["a kota stands alone", kota, [kota]],
    ["a Suku Dinas has its Dinas behind it", suku, [suku, dinas]],
    ["a Dinas leaves its Suku Dinas out", dinas, [dinas]],
    ["Biro stands alone", biro, [biro]],
    ["the Inspektorat is behind it when it is the accused", inspectorate, [inspectorate]],
    ["a unit of the Inspektorat leaves the Inspektorat out", auxiliary, [auxiliary]],
  ])("%s", (_what, accused, expected) => {
    expect(unitsBehindWall(tree, accused)).toEqual(expected);
  });
});

describe("who handles an accusation", () => {
  it.each<[string, number, { handlerUnitId: number; isOfficeWalled: boolean }]>([
    ["of a kelurahan", kelurahan, { handlerUnitId: inspectorate, isOfficeWalled: false }],
    ["of Biro", biro, { handlerUnitId: inspectorate, isOfficeWalled: true }],
    ["of the Inspektorat", inspectorate, { handlerUnitId: biro, isOfficeWalled: false }],
  ])("%s", (_what, accused, expected) => {
    const offices = { inspectorateId: inspectorate, biroId: biro };
    expect(accusationOf(accused, tree, offices, false)).toMatchObject(expected);
  });
});

describe("an officer", () => {
  const walled = { walledUnitIds: [kelurahan, kecamatan, kota] };
  it.each<[string, { unitId: number; unitScope: number[] }, boolean]>([
    ["of the accused unit is behind the wall", { unitId: kelurahan, unitScope: [kelurahan] }, true],
    ["above it is behind the wall", { unitId: kota, unitScope: [kota, kecamatan, kelurahan] }, true],
    ["beside it is not", { unitId: otherKelurahan, unitScope: [otherKelurahan] }, false],
    ["who is over a walled unit by scope alone is behind it", { unitId: 99, unitScope: [99, kota] }, true],
    ["of the Inspektorat is not", { unitId: inspectorate, unitScope: [inspectorate, auxiliary] }, false],
  ])("%s", (_what, officer, expected) => {
    expect(isBehindWall(officer, walled)).toBe(expected);
  });
});

const against = (unitId: number | null, wasConfidential = false): { accusation: Accusation } => ({
  accusation: { unitId, walledUnitIds: [], isOfficeWalled: false, wasConfidential },
});
const eventsOf = (...payloads: { accusation?: Accusation; isConfidential?: boolean }[]) =>
  payloads.map((payload) => ({ payload }));

describe("what is written", () => {
  it.each<[string, ReturnType<typeof eventsOf>, (number | null)[]]>([
    ["before an accusation is behind no wall", eventsOf({}, against(3), {}), [null, 3, 3]],
    ["after a correction is behind the later wall", eventsOf(against(3), {}, against(4), {}), [3, 3, 4, 4]],
    ["after it was dropped is behind none", eventsOf(against(3), {}, against(null), {}), [3, 3, 3, null]],
  ])("%s", (_what, events, expected) => {
    expect(accusationsAlong(events).map((one) => one?.unitId ?? null)).toEqual(expected);
  });
});

describe("a complaint", () => {
  it.each<[string, ReturnType<typeof eventsOf>, boolean]>([
    ["of an open category is confidential by its accusation alone", eventsOf({}, against(3)), false],
    [
      "of a confidential category is so without an accusation",
      eventsOf({ isConfidential: true }, against(3, true)),
      true,
    ],
    [
      "that is placed in a confidential category after it was dropped",
      eventsOf(against(3), against(null), { isConfidential: true }),
      true,
    ],
    [
      "that is placed in an open category after it was dropped is not",
      eventsOf(against(3), against(null), { isConfidential: false }),
      false,
    ],
  ])("%s", (_what, events, expected) => {
    expect(isConfidentialBesides(events)).toBe(expected);
  });
});
