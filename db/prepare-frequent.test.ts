import { describe, expect, it } from "vitest";
import { countUses } from "./prepare-frequent";

const texts = (count: number) => Array.from({ length: count }, (_, index) => `select ${index} where $1`);

describe("statements that are prepared when frequent", () => {
  it("are prepared from the third use on", () => {
    const isFrequent = countUses();
    expect([1, 2, 3, 4].map(() => isFrequent("select $1"))).toEqual([false, false, true, true]);
  });

  it("are counted by their text", () => {
    const isFrequent = countUses();
    for (const text of ["select $1", "select $1", "select $2"]) isFrequent(text);
    expect(isFrequent("select $2")).toBe(false);
    expect(isFrequent("select $1")).toBe(true);
  });

  it("are never paged queries", () => {
    const isFrequent = countUses();
    const page = "select code from complaint where holder_unit_id = $1 ORDER BY id\nLIMIT $2";
    expect([1, 2, 3, 4].map(() => isFrequent(page))).toEqual([false, false, false, false]);
  });

  it("are the first 250 frequent ones at most", () => {
    const isFrequent = countUses();
    const many = texts(251);
    for (let use = 0; use < 3; use += 1) many.forEach((text) => void isFrequent(text));
    expect(many.filter((text) => isFrequent(text))).toEqual(many.slice(0, 250));
  });

  it("are counted anew every half hour", () => {
    let now = 0;
    const isFrequent = countUses(() => now);
    for (let use = 0; use < 3; use += 1) isFrequent("select $1");
    expect(isFrequent("select $1")).toBe(true);
    now = 1_800_000;
    expect([1, 2, 3].map(() => isFrequent("select $1"))).toEqual([false, false, true]);
  });

  it("are forgotten after 5,000 others", () => {
    const isFrequent = countUses();
    isFrequent("select $1");
    isFrequent("select $1");
    texts(5_000).forEach((text) => void isFrequent(text));
    expect(isFrequent("select $1")).toBe(false);
  });
});
