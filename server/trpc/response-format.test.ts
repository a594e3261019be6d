import fc from "fast-check";
import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { serializeResponse } from "./response-format";

const sent = (value: unknown) => superjson.deserialize(JSON.parse(JSON.stringify(serializeResponse(value))));
const at = new Date("2026-11-24T05:00:00Z");

describe("a response", () => {
  it("is parsed back as it was, whatever tree of values and dates it is", () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    const key = fc
      .string({ minLength: 1 })
      .filter((one) => !["__proto__", "constructor", "prototype"].includes(one));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("tree")),
        fc.dictionary(key, tie("tree"), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(sent(value)).toEqual(value);
      }),
    );
  });

  it.each([
    ["a map", { a: new Map([[1, at]]) }],
    ["a set", [new Set([1])]],
    ["nothing", undefined],
    ["nothing in a list", [1, undefined]],
    ["a date alone", at],
    ["a big whole number", { n: 12n }],
    ["no number", { n: Number.NaN }],
  ])("that contains %s is parsed back too", (_, value) => {
    expect(sent(value)).toEqual(value);
  });

  it("is encoded as by superjson", () => {
    const answer = { asOf: at, rows: [{ "a.b": new Date(0), n: 1 }], none: null };
    expect(JSON.parse(JSON.stringify(serializeResponse(answer)))).toEqual(superjson.serialize(answer));
  });
});
