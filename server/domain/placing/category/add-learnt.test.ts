import { describe, expect, it } from "vitest";
import { addLearnt } from "./add-learnt";

const named = (categoryCode: string) => ({ categoryCode, confidence: 0.9, isSure: true, words: ["got"] });
const learnt = (label: string, confidence = 0.4) => ({ label, confidence });

describe("categories learnt from officers", () => {
  it.each<[string, string[], [string, number][], string[]]>([
    [
      "fills what the words leave open",
      ["got"],
      [
        ["jalan", 0.5],
        ["pohon", 0.3],
        ["taman", 0.2],
      ],
      ["got", "jalan", "pohon"],
    ],
    ["speaks alone where the words name nothing", [], [["jalan", 0.5]], ["jalan"]],
    ["says nothing twice", ["jalan"], [["jalan", 0.9]], ["jalan"]],
    ["is left out when it is hardly likely", [], [["jalan", 0.04]], []],
    ["takes no place from what the words name", ["a", "b", "c"], [["jalan", 0.9]], ["a", "b", "c"]],
  ])("%s", (_what, words, taught, expected) => {
    const candidates = addLearnt(
      words.map(named),
      taught.map(([label, sure]) => learnt(label, sure)),
    );
    expect(candidates.map(({ categoryCode }) => categoryCode)).toEqual(expected);
  });

  it("are never certain", () => expect(addLearnt([], [learnt("jalan", 1)])[0]?.isSure).toBe(false));
});
