import { expect, it } from "vitest";
import { doubtsOfMerge, rankSimilar } from "./similar";

const near = (metres: number, likeness: number) => ({ metres, likeness });

it.each([
  ["the nearer of two told alike", [near(200, 0.4), near(20, 0.4)], [1, 0]],
  ["the more alike of two as near", [near(50, 0.1), near(50, 0.6)], [1, 0]],
  ["the same words at the border before other words next door", [near(5, 0.05), near(240, 0.9)], [1, 0]],
  ["next door before a little likeness far off", [near(240, 0.2), near(5, 0.05)], [1, 0]],
])("%s comes first", (_what, found, order) => {
  expect(rankSimilar(found).map(({ metres }) => metres)).toEqual(order.map((index) => found[index]?.metres));
});

it("marks similar texts, and returns six at most", () => {
  const many = Array.from({ length: 30 }, (_, index) => near(index, index % 2 ? 0.3 : 0.29));
  const ranked = rankSimilar(many);
  expect(ranked).toHaveLength(6);
  for (const { isAlike, likeness } of ranked) expect(isAlike).toBe(likeness >= 0.3);
});

it.each([
  ["a duplicate beside it", {}, []],
  ["another category", { categoryCode: "pohon" }, ["category"]],
  ["a place 220 m away", { latitude: -6.198 }, ["distance"]],
  ["both", { categoryCode: "pohon", latitude: -6.19 }, ["category", "distance"]],
  ["no position, in the same kelurahan", { latitude: null, longitude: null }, []],
  [
    "no position, in another kelurahan",
    { latitude: null, longitude: null, kelurahanCode: "31.71.01.1002" },
    ["area"],
  ],
])("a merge into %s has these doubts", (_name, over, doubts) => {
  const one = { categoryCode: "jalan", kelurahanCode: "31.71.01.1001", latitude: -6.2, longitude: 106.8 };
  expect(doubtsOfMerge(one, { ...one, ...over })).toEqual(doubts);
  expect(doubtsOfMerge({ ...one, kelurahanCode: null }, { ...one, ...over })).toEqual([]);
});
