import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { measureGrowth, steepestGrowth } from "@/server/domain/testing/measure-growth";
import { deserializeInput } from "./request-format";

const dates = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`a.${at}`, ["Date"]]));

describe("an input's annotations", () => {
  it("bring back dates, undefined and the same object named twice", () => {
    const place = { at: new Date(0) };
    const input = { since: new Date(1), until: undefined, here: place, there: place };
    expect(deserializeInput(superjson.serialize(input))).toEqual(input);
  });

  it.each([
    ["50,000 dates", { values: dates(50_000) }],
    ["20,000 references", { referentialEqualities: Array.from({ length: 20_000 }, () => ["a", ["b"]]) }],
    ["a chain 6,000 deep", { values: JSON.parse(`${"[".repeat(6_000)}${"]".repeat(6_000)}`) }],
    ["an array of 400 million numbers", { values: [["typed-array", "Uint8Array"]] }],
    ["a pattern", { values: { externalId: ["regexp"] } }],
    ["a set of sets", { values: ["set", { 0: ["set"] }] }],
    ["no annotations at all", { values: [null] }],
  ])("are refused unread when they are %s", (_what, meta) => {
    expect(() => deserializeInput({ json: { externalId: "x", length: 400_000_000 }, meta } as never)).toThrow(
      "BAD_REQUEST",
    );
  });

  it("are refused in a time that does not grow faster than they do", async () => {
    const run = (meta: unknown) => {
      try {
        deserializeInput({ json: {}, meta } as never);
      } catch {
        return;
      }
    };
    const growth = await measureGrowth({ make: (size) => ({ values: dates(size) }), run, size: 5_000 });
    expect(growth).toBeLessThan(steepestGrowth);
  });
});
