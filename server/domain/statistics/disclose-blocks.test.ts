import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, discloseBlocks, withUnplaced } from "./disclose-blocks";

const one = "31.71.01.1001";
const two = "31.71.01.1002";
const far = "31.71.02.1001";
const other = "31.74.01.1001";

const family = { sizeOf: (counts: Block["counts"]) => counts.get(0) ?? 0, has: (index: number) => index < 8 };
const block = (area: string, count: number, group = "sosial"): Block => ({
  area,
  group,
  counts: new Map([[0, count]]),
});
const shown = (blocks: readonly Block[]) =>
  discloseBlocks(blocks, family, 5)
    .map(({ area, group, counts }) => `${area} ${group} ${counts.get(0)}`)
    .toSorted();

describe("private complaints", () => {
  it.each<[string, Block[], string[]]>([
    ["are held back when there is one", [block(one, 1)], []],
    ["are held back when there are four", [block(one, 4)], []],
    ["count for their kelurahan when there are five", [block(one, 5)], [`${one} sosial 5`]],
    ["join those of the kecamatan", [block(one, 2), block(two, 3)], ["31.71.01 sosial 5"]],
    ["join those of the kota", [block(one, 2), block(far, 3)], ["31.71 sosial 5"]],
    ["join those of the city", [block(one, 2), block(other, 3)], [" sosial 5"]],
    ["without a place join those of the city", [block(one, 2), block("", 3)], [" sosial 5"]],
    ["of another group do not join", [block(one, 4), block(one, 4, "jalan")], []],
    [
      "are not told by the kecamatan minus its kelurahan",
      [block(one, 6), block(two, 1)],
      [`${one} sosial 6`],
    ],
    [
      "leave the small ones of two kecamatan for the kota",
      [block(one, 7), block(two, 2), block(far, 3)],
      ["31.71 sosial 5", `${one} sosial 7`],
    ],
  ])("%s", (_what, blocks, expected) => {
    expect(shown(blocks)).toEqual(expected.toSorted());
  });

  it("are all in blocks of five or more but fewer than five of a group, whatever their number", () => {
    const some = fc.record({
      area: fc.constantFrom(one, two, far, other, ""),
      group: fc.constantFrom("sosial", "jalan"),
      count: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (given) => {
        const blocks = given.map(({ area, group, count }) => block(area, count, group));
        const disclosed = discloseBlocks(blocks, family, 5);
        for (const { counts } of disclosed) expect(counts.get(0)).toBeGreaterThanOrEqual(5);
        for (const group of ["sosial", "jalan"]) {
          const sum = (list: readonly Block[]) =>
            list.reduce((n, each) => n + (each.group === group ? (each.counts.get(0) ?? 0) : 0), 0);
          const held = sum(blocks) - sum(disclosed);
          expect(held).toBeGreaterThanOrEqual(0);
          expect(held).toBeLessThan(5);
        }
      }),
    );
  });

  it("without a place are the city's minus those of the kelurahan", () => {
    expect(withUnplaced([block(one, 2), block(two, 1)], [block("", 7)]).at(-1)).toEqual(block("", 4));
  });

  it("bring only the counts of the same moment", () => {
    const mixed = {
      ...block(one, 5),
      counts: new Map([
        [0, 5],
        [9, 2],
      ]),
    };
    expect(discloseBlocks([mixed], family, 5)[0]?.counts).toEqual(new Map([[0, 5]]));
  });
});
