import { describe, expect, it } from "vitest";
import { formatIndex, formatSurveyShare } from "./grade-format";
import { readOrder, sortUnits } from "./sort-units";

const rows = [
  { name: "Cilandak", index: 90, respondents: 400, isSmall: false },
  { name: "Ancol", index: 30, respondents: 6, isSmall: true },
  { name: "Bangka", index: 70, respondents: 500, isSmall: false },
  { name: "Duri", index: null, respondents: 2, isSmall: true },
];
const names = (order: Parameters<typeof sortUnits>[1]) => sortUnits(rows, order).map(({ name }) => name);

describe("the table of units", () => {
  it("is ordered by name by default", () => {
    expect(names("name")).toEqual(["Ancol", "Bangka", "Cilandak", "Duri"]);
    expect([readOrder(undefined), readOrder("x"), readOrder("index")]).toEqual(["name", "name", "index"]);
  });

  it("ranks sufficient samples by index, followed by small samples by name", () => {
    expect(names("index")).toEqual(["Bangka", "Cilandak", "Ancol", "Duri"]);
  });

  it("orders by respondents, the most first", () => {
    expect(names("respondents")).toEqual(["Bangka", "Cilandak", "Ancol", "Duri"]);
  });
});

describe("figures of the survey", () => {
  it("have two decimals for an index and one for a share", () => {
    expect([formatIndex(80, "id"), formatIndex(77.78, "en")]).toEqual(["80,00", "77.78"]);
    expect(formatSurveyShare(0.1236, "id").replace("\u00a0", " ")).toMatch(/^12,4\s?%$/);
  });
});
