import { describe, expect, it } from "vitest";
import { readSeedOptions } from "./seed-options";

const clock = new Date("2026-11-24T20:00:00Z");
const read = (...args: string[]) => readSeedOptions(args, clock);

describe("the seed's arguments", () => {
  it("need a number and a first day, and take today in Jakarta as the last", () => {
    expect(read("--complaints", "50", "--from", "2026-11-01")).toEqual({
      complaints: 50,
      from: "2026-11-01",
      to: "2026-11-25",
      now: clock,
      seed: 1,
      photos: 300,
    });
  });

  it.each([
    [["--complaints", "many", "--from", "2026-11-01"], "--complaints wants a whole number"],
    [["--complaints", "5"], "--from wants a day"],
    [["--complaints", "5", "--from", "2026-02-31"], "--from wants a day"],
    [["--complaints", "5", "--from", "2026-11-01", "--to", "2026-10-01"], "lies after the last day"],
    [["--complaints", "5", "--from", "2026-11-01", "--to", "2026-12-01"], "lies in the future"],
    [["--complaints", "5", "--from", "2026-11-01", "--fotos", "5"], "--fotos"],
  ])("are refused with a sentence that names the wrong one: %j", (args, words) => {
    expect(() => read(...args)).toThrow(words);
  });
});
