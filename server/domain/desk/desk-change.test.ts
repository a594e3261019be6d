import { expect, it } from "vitest";
import type { StaffActor } from "../actor";
import { type DeskChange, deskChangeSchema, hears, toLiveChange } from "./desk-change";

const actor = (over: Partial<StaffActor>): StaffActor => ({
  kind: "staff",
  staffId: 1,
  role: "agency",
  unitId: 5,
  unitScope: [5, 6],
  areaPrefix: null,
  ...over,
});
const news: DeskChange = {
  code: "JK2611240001",
  kind: "start",
  area: "31.71.01.1001",
  confidential: false,
  walled: [],
  units: [6, 9],
  at: 17,
};
const kelurahan = actor({ role: "kelurahan", unitScope: [7], areaPrefix: "31.71.01.1001" });

it.each([
  ["the unit or one below it", actor({}), true],
  ["another unit", actor({ unitScope: [8] }), false],
  ["the kelurahan of the place", kelurahan, true],
  ["the next kelurahan", actor({ ...kelurahan, areaPrefix: "31.71.01.1002" }), false],
  ["the office", actor({ role: "governor", unitScope: [] }), true],
])("%s is notified of a change or is not", (_who, who, expected) => {
  expect(hears(who, news)).toBe(expected);
});

it.each([
  ["its holder", actor({}), false],
  ["the kelurahan of the place", kelurahan, false],
  ["the governor's office", actor({ role: "governor" }), false],
  ["the Inspektorat that holds it", actor({ role: "inspectorate" }), true],
  ["the Inspektorat that does not", actor({ role: "inspectorate", unitScope: [8] }), false],
  ["Biro", actor({ role: "verifier", unitScope: [] }), true],
])("of a confidential complaint %s is notified only if they may know of it", (_who, who, expected) => {
  expect(hears(who, { ...news, confidential: true })).toBe(expected);
});

it("the notice of a change has a number, a kind and a moment, and no more", () => {
  expect(toLiveChange(deskChangeSchema.parse(news))).toEqual({ code: news.code, kind: "start", at: 17 });
  expect(toLiveChange({ many: true, at: 3 })).toEqual({ many: true, at: 3 });
});

it.each([
  ["an officer of the accused unit", actor({ role: "verifier", unitId: 7, unitScope: [7] }), false],
  ["an officer above it", actor({ role: "intake", unitId: 3, unitScope: [3, 7] }), false],
  ["another officer of Biro", actor({ role: "verifier", unitScope: [] }), true],
])("of a complaint about a unit %s hears only what they may know of", (_who, who, expected) => {
  expect(hears(who, { ...news, confidential: true, walled: [7] })).toBe(expected);
});
