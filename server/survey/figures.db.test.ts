import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, openWorld, secretKey, type World } from "@/db/testing/world";
import { filledSchema } from "@/server/domain/survey/response";
import { readSurveyFigures } from "./figures";
import { respondOpenly } from "./respond-openly";
import { makePass } from "./token";

let world: World;
const lastQuarter = new Date("2026-08-01T05:00:00Z");

/** Five for the Dinas and one for its Suku Dinas in 2026-Q4, two for another in 2026-Q3. */
const answers: [string, string, Date][] = [
  ["dinas-bina-marga", "444444444", after(1)],
  ["dinas-bina-marga", "333333333", after(1)],
  ["dinas-bina-marga", "332433323", after(1)],
  ["dinas-bina-marga", "433444433", after(1)],
  ["dinas-bina-marga", "221423212", after(1)],
  ["dinas-bina-marga-31.71", "111111111", after(1)],
  ["satpol-pp", "222222222", lastQuarter],
  ["satpol-pp", "333333333", lastQuarter],
];

beforeAll(async () => {
  world = await openWorld();
  for (const [unitCode, levels, now] of answers) {
    const filled = filledSchema.parse({ answers: [...levels].map(Number), suggestion: "Saran rahasia" });
    const pass = makePass(secretKey, now === lastQuarter ? "2026-Q3" : "2026-Q4");
    await respondOpenly({ ...world.context(now) }, { ...filled, pass, unitCode });
  }
});
afterAll(() => world.close());

const report = (input: object = {}) => readSurveyFigures(world.context(after(2)), input);

describe("the survey's results", () => {
  it("are of the latest quarter with responses and of the whole city by default", async () => {
    const { quarter, quarters, path, summary, isProvisional } = await report();
    expect({ quarter, quarters, path, isProvisional }).toEqual({
      quarter: "2026-Q4",
      quarters: ["2026-Q3", "2026-Q4"],
      path: [],
      isProvisional: true,
    });
    // (140 + 9) × 25 / (6 × 9) = 68.981…
    expect(summary).toMatchObject({ respondents: 6, index: 68.98, grade: "C", responseRate: null });
  });

  it("pool a Dinas with its Suku Dinas, and list the units below", async () => {
    const dinas = await report({ unit: "dinas-bina-marga" });
    expect(dinas.path).toEqual([{ code: "dinas-bina-marga", name: "Dinas Bina Marga" }]);
    expect(dinas.summary).toMatchObject({ respondents: 6, index: 68.98 });
    expect(
      dinas.units.map(({ code, respondents, index, isSmall }) => [code, respondents, index, isSmall]),
    ).toEqual([["dinas-bina-marga-31.71", 1, null, true]]);
    const sudin = await report({ unit: "dinas-bina-marga-31.71" });
    expect(sudin.path.map(({ code }) => code)).toEqual(["dinas-bina-marga", "dinas-bina-marga-31.71"]);
    expect([sudin.summary.index, sudin.elements]).toEqual([null, []]);
  });

  it("have each element's mean, share and distribution", async () => {
    const { elements } = await report();
    expect(elements).toHaveLength(9);
    // U3: 4 3 2 3 1 1
    expect(elements[2]).toMatchObject({
      element: "U3",
      distribution: [2, 1, 2, 1],
      index: 58.33,
      grade: "D",
    });
    expect(elements[2]?.mean).toBeCloseTo(14 / 6, 10);
    const sum = elements.reduce((all, { weighted }) => all + weighted, 0);
    expect(sum * 25).toBeCloseTo(68.98, 2);
  });

  it("compare the quarters of the city and of a unit", async () => {
    const city = await report();
    expect(city.trend.map(({ quarter, respondents }) => [quarter, respondents])).toEqual([
      ["2026-Q3", 2],
      ["2026-Q4", 6],
    ]);
    const other = await report({ unit: "satpol-pp", quarter: "2026-Q3" });
    expect(other.summary).toMatchObject({ respondents: 2, index: null });
    expect(other.trend.map(({ quarter }) => quarter)).toEqual(["2026-Q3"]);
    expect(other.isProvisional).toBe(false);
  });

  it("are empty, and not an error, for a quarter without responses; an unknown unit is not found", async () => {
    const { summary, units, elements } = await report({ quarter: "2025-Q1" });
    expect([summary.respondents, summary.index, units, elements]).toEqual([0, null, [], []]);
    await expect(report({ unit: "tidak-ada" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
