import { expect, it } from "vitest";
import type { Mark } from "@/server/domain/map/marks";
import { arrange, type DrawnMark } from "./arrange";

const gambir = { latitude: -6.17, longitude: 106.82 };
const area = (code: string, count: number, east: number): Mark => ({
  kind: "area",
  key: code,
  code,
  name: undefined,
  latitude: gambir.latitude,
  longitude: gambir.longitude + east,
  count,
  overdue: 1,
});
const point = (code: string, isOverdue: boolean): Mark => ({
  kind: "point",
  key: code,
  ...gambir,
  count: 1,
  overdue: Number(isOverdue),
  point: { code, ...gambir, status: "waiting", category: "jalan", isOverdue, isCoarse: false },
});
const wordsOf = ({ key }: Mark) => ({ label: key, number: "", late: "", name: key });
const find = (drawn: readonly DrawnMark[], key: string) => drawn.find(({ mark }) => mark.key === key);

it("counts an area that would be covered into the larger one beside it", () => {
  const drawn = arrange([area("small", 5, 0.001), area("large", 20, 0), area("far", 5, 0.4)], 10, wordsOf);
  expect(drawn.map(({ mark, others }) => [mark.key, mark.count, mark.overdue, others])).toEqual([
    ["large", 25, 2, 1],
    ["far", 5, 1, 0],
  ]);
});

it("draws areas by the square root of their counts, never below 44 pixels", () => {
  const drawn = arrange([area("most", 400, 0), area("quarter", 100, 0.4), area("one", 1, 0.8)], 10, wordsOf);
  expect(["most", "quarter", "one"].map((key) => find(drawn, key)?.size)).toEqual([60, 52, 45]);
});

it("leaves out a name that would cover a neighbour, and parts both from nearer", () => {
  const marks = [area("Kelapa Gading Timur", 9, 0), area("Kelapa Gading Barat", 8, 0.09)];
  const named = (zoom: number) => arrange(marks, zoom, wordsOf).map(({ isNamed }) => isNamed);
  expect(named(11)).toEqual([true, false]);
  expect(named(13)).toEqual([true, true]);
});

it("keeps the late one of complaints at one place, and density as it is", () => {
  const cell: Mark = { kind: "cell", key: "17/1/1", ...gambir, count: 3, overdue: 0, heat: 4 };
  const drawn = arrange([cell, point("JK2611240001", false), point("JK2611240002", true)], 15, wordsOf);
  expect(drawn.map(({ mark, others }) => [mark.key, mark.count, others])).toEqual([
    ["17/1/1", 3, 0],
    ["JK2611240002", 2, 1],
  ]);
});
