import { describe, expect, it } from "vitest";
import { learntTerms, readPlaceTerms } from "./learnt";

describe("what a text calls a place by", () => {
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

  it("is bounded", () => {
    expect(readPlaceTerms("jalan mawar ".repeat(50))).toHaveLength(12);
  });
});

describe("what was learnt", () => {
  const chain = [["jalan mawar", "jalan mawartiga"]];
  const row = (term: string, kelurahanCode: string, count: number) => ({ term, kelurahanCode, count });

  it("is nothing of a single complaint", () => {
    expect(learntTerms(chain, [row("jalan mawar", "a", 1)])).toEqual([]);
  });

  it("is shared out as it was counted, and believed the more the oftener it was said", () => {
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

  it("is said by the longest words that are known", () => {
    const rows = [row("jalan mawar", "a", 9), row("jalan mawartiga", "b", 2)];
    expect(learntTerms(chain, rows).map(({ name }) => name)).toEqual(["jalan mawartiga"]);
  });
});
