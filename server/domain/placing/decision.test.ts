import { expect, it } from "vitest";
import { firstDecision, missingOf } from "./decision";
import type { PlacingComplaint } from "./placing-complaint";

const arrival = (place: number, category: number, said = "lainnya", kelurahanCode: string | null = null) =>
  ({
    kelurahanCode,
    categoryCode: said,
    places: [{ kelurahanCode: "31.71.01.1001", confidence: place }],
    categories: [{ categoryCode: "sampah", confidence: category }],
  }) as unknown as PlacingComplaint;

it.each([
  ["both are likely", arrival(0.9, 0.8), "31.71.01.1001", "sampah", null],
  ["the place is not likely enough", arrival(0.3, 0.8), null, "sampah", "place"],
  ["the category is not likely enough", arrival(0.9, 0.2), "31.71.01.1001", null, "category"],
  ["the place is known", arrival(0.9, 0.8, "jalan", "31.71.02.1001"), "31.71.02.1001", "jalan", null],
  ["the channel said the category itself", arrival(0.9, 0.8, "jalan"), "31.71.01.1001", "jalan", null],
])("when %s", (_what, given, kelurahanCode, categoryCode, missing) => {
  const decision = firstDecision(given);
  expect(decision).toEqual({ kelurahanCode, point: null, categoryCode });
  expect(missingOf(decision)).toBe(missing);
});
