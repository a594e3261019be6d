import { expect, it } from "vitest";
import { lessonsOf, suggestedAgency } from "./suggestion";

const decision = (over: object) =>
  lessonsOf({
    kind: "coordinate",
    actorKind: "staff",
    payload: {},
    categoryCode: "jalan",
    unitCode: "dinas-bina-marga-31.71",
    ...over,
  }).map(({ target, label }) => `${target} ${label}`);

it.each([
  ["a hand-over: the category it kept, and the agency", {}, ["category jalan", "unit dinas-bina-marga"]],
  ["one to a kecamatan: the category alone", { unitCode: "kecamatan-31.71.01" }, ["category jalan"]],
  [
    "a placing: the category that was chosen",
    { kind: "verify", payload: { categoryCode: "pohon" }, unitCode: null },
    ["category pohon"],
  ],
  ["the application's own move: nothing", { actorKind: "system" }, []],
  ["a start: nothing", { kind: "start" }, []],
])("the suggestion learns from %s", (_name, over, lessons) => {
  expect(decision(over)).toEqual(lessons);
});

it("a Suku Dinas counts as its Dinas, and no agency is suggested where the place decides", () => {
  expect(suggestedAgency("dinas-perhubungan-31.75")).toBe("dinas-perhubungan");
  expect(suggestedAgency("satpol-pp")).toBe("satpol-pp");
  expect(suggestedAgency("kelurahan-31.71.01.1001")).toBeNull();
});
