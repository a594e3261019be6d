import { describe, expect, it } from "vitest";
import {
  changeRegion,
  coveredPercent,
  type HidingStep,
  mostHiddenRegions,
  mostRegions,
  type PhotoRegion,
  photoRegionsSchema,
  regionBetween,
  requireVisible,
} from "./photo-region";

const at = (x: number, y: number, width: number, height: number): PhotoRegion => ({ x, y, width, height });
const whole = at(0, 0, 1_000, 1_000);

describe("regions of a photo", () => {
  it.each<[string, PhotoRegion[], string | null]>([
    ["the whole photo", [whole], null],
    ["the smallest one in a corner", [at(980, 980, 20, 20)], null],
    ["the most that are allowed", Array(mostRegions).fill(whole), null],
    ["none", [], "photo_regions_missing"],
    ["one too many", Array(mostRegions + 1).fill(whole), "photo_regions_too_many"],
    ["a narrow one", [at(0, 0, 19, 20)], "photo_region_too_small"],
    ["a flat one", [at(0, 0, 20, 19)], "photo_region_too_small"],
    ["one left of the photo", [at(-1, 0, 20, 20)], "photo_region_outside"],
    ["one above the photo", [at(0, -1, 20, 20)], "photo_region_outside"],
    ["one beyond its right edge", [at(981, 0, 20, 20)], "photo_region_outside"],
    ["one beyond its lower edge", [at(0, 500, 20, 501)], "photo_region_outside"],
    ["one of a fraction", [at(0.5, 0, 20, 20)], "invalid_type"],
    ["one of no number", [at(Number.NaN, 0, 20, 20)], "invalid_type"],
  ])("%s: allowed or refused with the reason", (_name, regions, reason) => {
    const { success, error } = photoRegionsSchema.safeParse(regions);
    expect(success).toBe(reason === null);
    if (reason) expect(JSON.stringify(error?.issues)).toContain(reason);
  });

  it.each<[string, PhotoRegion[], number]>([
    ["nothing", [], 0],
    ["the whole", [whole], 100],
    ["a tenth", [at(100, 100, 200, 500)], 10],
    ["the same twice counts once", [at(0, 0, 500, 500), at(0, 0, 500, 500)], 25],
    ["two apart add up", [at(0, 0, 100, 1_000), at(500, 0, 100, 1_000)], 20],
    ["a cross counts its middle once", [at(400, 0, 200, 1_000), at(0, 400, 1_000, 200)], 36],
    ["one within another adds nothing", [at(0, 0, 500, 500), at(100, 100, 50, 50)], 25],
    ["three in a stair", [at(0, 0, 200, 200), at(100, 100, 200, 200), at(200, 200, 200, 200)], 10],
  ])("cover %s", (_name, regions, percent) => {
    expect(coveredPercent(regions)).toBeCloseTo(percent, 6);
  });

  const [third, corner] = [at(0, 0, 300, 1_000), at(500, 0, 20, 20)];
  const by = (who: HidingStep["by"], ...regions: PhotoRegion[]): HidingStep => ({ by: who, regions });
  it.each<[string, "report" | "proof", HidingStep[], string | null]>([
    ["30 percent of a proof", "proof", [by("officer", third)], null],
    ["a little more of a proof", "proof", [by("officer", third, corner)], "photo_proof_covered"],
    ["as much over two steps", "proof", [by("officer", third), by("officer", corner)], "photo_proof_covered"],
    ["all of the reporter's own photo", "report", [by("reporter", whole)], null],
    ["30 percent of a reporter's photo by officers", "report", [by("officer", third)], null],
    ["more of it by officers", "report", [by("officer", third, corner)], "photo_report_covered"],
    [
      "more of it by officers over two steps",
      "report",
      [by("officer", third), by("officer", corner)],
      "photo_report_covered",
    ],
    ["more by officers beside the reporter's", "report", [by("reporter", whole), by("officer", third)], null],
    ["more by the reporter beside officers'", "report", [by("officer", third), by("reporter", whole)], null],
  ])("may hide %s, or are refused with the reason", (_name, kind, steps, reason) => {
    const ask = () => requireVisible(kind, steps.slice(0, -1), steps.at(-1) ?? by("reporter"));
    if (reason) expect(ask).toThrow(reason);
    else expect(ask).not.toThrow();
  });

  it.each<[string, Parameters<typeof changeRegion>[1], PhotoRegion]>([
    ["moved", { moveX: 10, moveY: -10 }, at(410, 390, 200, 200)],
    ["moved beyond the left and upper edge", { moveX: -900, moveY: -900 }, at(0, 0, 200, 200)],
    ["moved beyond the right and lower edge", { moveX: 900, moveY: 900 }, at(800, 800, 200, 200)],
    ["grown", { growX: 15, growY: 25 }, at(400, 400, 215, 225)],
    ["grown beyond the edges", { growX: 900, growY: 900 }, at(400, 400, 600, 600)],
    ["made smaller than the least", { growX: -900, growY: -900 }, at(400, 400, 20, 20)],
    ["dragged by a fraction", { moveX: 0.4, growY: 0.6 }, at(400, 400, 200, 201)],
  ])("%s stay within the photo", (_name, change, after) => {
    expect(changeRegion(at(400, 400, 200, 200), change)).toEqual(after);
  });

  it.each<[string, [number, number], [number, number], PhotoRegion]>([
    ["down to the right", [200, 100], [500, 300], at(200, 100, 300, 200)],
    ["up to the left", [500, 300], [200, 100], at(200, 100, 300, 200)],
    ["hardly", [500, 500], [503, 501], at(500, 500, 20, 20)],
    ["hardly, in a corner", [998, 999], [1_000, 1_000], at(980, 980, 20, 20)],
    ["beyond two edges", [900, 900], [1_400, 1_200], at(900, 900, 100, 100)],
    ["beyond the other two", [100, 50], [-300, -20], at(0, 0, 100, 50)],
  ])("drawn %s lie between the two corners", (_name, from, to, region) => {
    expect(regionBetween(from, to)).toEqual(region);
  });
});

it("sixty regions can be hidden in one photo, over all steps, and no more", () => {
  const steps = (count: number): HidingStep[] =>
    Array(count).fill({ by: "reporter", regions: [at(0, 0, 20, 20)] });
  const next: HidingStep = { by: "reporter", regions: [at(0, 0, 20, 20)] };
  expect(() => requireVisible("report", steps(mostHiddenRegions - 1), next)).not.toThrow();
  expect(() => requireVisible("report", steps(mostHiddenRegions), next)).toThrow("photo_regions_full");
});
