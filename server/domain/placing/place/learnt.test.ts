import { describe, expect, it } from "vitest";
import { learntTerms, readPlaceTerms } from "./learnt";

describe("the place names in a text", () => {
  it.each([
    ["jl. mawar tiga no 5 rusak", [["jalan mawar", "jalan mawartiga"]]],
    ["lubang di jln Mawar, depan masjid Al Ikhlas", [["jalan mawar"], ["masjid alikhlas"]]],
    ["jalan rusak parah", []],
    ["di depan rumah saya", []],
    ["lampu jalan menyala siang dan mati malam", []],
    ["lampu jalan Mawar padam", [["jalan mawar"]]],
  ])("%s", (text, chains) => {
    expect(readPlaceTerms(text)).toEqual(chains);
  });

  it("are limited in number", () => {
    expect(readPlaceTerms("jalan mawar ".repeat(50))).toHaveLength(12);
  });
});

describe("a learnt place", () => {
  const chain = [["jalan mawar", "jalan mawartiga"]];
  const row = (term: string, kelurahanCode: string, count: number) => ({ term, kelurahanCode, count });

  it("is not learnt from a single complaint", () => {
    expect(learntTerms(chain, [row("jalan mawar", "a", 1)])).toEqual([]);
  });

  it("is weighted by its counts, with more confidence the more often it occurred", () => {
    const [few] = learntTerms(chain, [row("jalan mawar", "a", 3), row("jalan mawar", "b", 1)]);
    const [many] = learntTerms(chain, [row("jalan mawar", "a", 30), row("jalan mawar", "b", 10)]);
    expect(few?.shares).toEqual(
      new Map([
        ["a", 0.75],
        ["b", 0.25],
      ]),
    );
    expect(few?.trust).toBeCloseTo(0.6);
    expect(many?.trust).toBeGreaterThan(0.85);
  });

  it("is found by the longest known phrase", () => {
    const rows = [row("jalan mawar", "a", 9), row("jalan mawartiga", "b", 2)];
    expect(learntTerms(chain, rows).map(({ name }) => name)).toEqual(["jalan mawartiga"]);
  });
});
