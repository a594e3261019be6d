import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, splitPacked, sumPacked, unpack, unpackInto } from "./packing";

const vectors = fc
  .uniqueArray(fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 2 ** 52 })), {
    selector: ([index]) => index,
  })
  .map((entries) => new Map(entries));

/** So that four of them stay whole numbers. */
const halve = (vector: Map<number, number>) =>
  new Map([...vector].map(([index, value]) => [index, Math.ceil(value / 8)]));

describe("a packed vector", () => {
  it("unpacks to what was packed, in order of its index", () => {
    fc.assert(
      fc.property(vectors, (vector) => {
        expect([...unpack(pack(vector))]).toEqual([...vector].sort(([a], [b]) => a - b));
      }),
    );
  });

  it("adds up with another one", () => {
    expect(unpackInto(pack(new Map([[3, 4]])), new Map([[3, 1]]))).toEqual(new Map([[3, 5]]));
  });

  it("adds up with any number of others, in order of the index", () => {
    fc.assert(
      fc.property(fc.array(vectors.map(halve), { maxLength: 4 }), (some) => {
        const summed = new Map<number, number>();
        for (const one of some.map(pack)) unpackInto(one, summed);
        expect([...sumPacked(some.map(pack))]).toEqual([...summed].sort(([a], [b]) => a - b));
      }),
    );
  });

  it("is found again in a concatenation of vectors", () => {
    const parts = [pack(new Map([[0, 5]])), new Uint8Array(), pack(new Map([[300, 1_000]]))];
    const strung = Buffer.concat(
      parts.flatMap((part) => {
        const length = Buffer.alloc(4);
        length.writeInt32BE(part.length);
        return [length, part];
      }),
    );
    expect([...splitPacked(strung)].map((part) => [...part])).toEqual(parts.map((part) => [...part]));
  });

  it("stores no zero, and no byte for an empty vector", () => {
    expect(pack(new Map([[7, 0]]))).toEqual(new Uint8Array());
    expect(pack(new Map())).toEqual(new Uint8Array());
  });

  it("takes two bytes for a small count", () => {
    expect(pack(new Map([[0, 5]])).length).toBe(2);
  });

  it("refuses a negative count", () => {
    expect(() => pack(new Map([[1, -1]]))).toThrow("a count of -1 at 1");
  });
});
