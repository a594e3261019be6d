import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundTheClock, wib } from "../testing/timeline";
import { type Weight, weights } from "./category";
import { checkExtension, pickRule, type SlaRule } from "./sla";

const rule = (id: number, weight: Weight | null, validFrom: string, validTo: string | null): SlaRule => ({
  id,
  weight,
  validFrom,
  validTo,
  coordinationMinutes: 360,
  completionMinutes: 10_080,
  calendar: aroundTheClock,
});

const rules = [
  rule(1, null, "2019-01-01", null),
  rule(2, "light", "2019-01-01", "2026-06-01"),
  rule(3, "light", "2026-06-01", "2026-07-01"),
];

describe("the rule for a complaint", () => {
  it.each<[string, Weight, number]>([
    ["2026-05-31", "light", 2],
    ["2026-06-01", "light", 3],
    ["2026-06-30", "light", 3],
    ["2026-07-01", "light", 1],
    ["2026-06-15", "heavy", 1],
  ])("on %s for %s is rule %i", (day, weight, id) => {
    expect(pickRule(rules, { weight, day }).id).toBe(id);
  });

  it("is the newest when several are valid", () => {
    const renewed = [rule(1, "light", "2019-01-01", null), rule(2, "light", "2026-01-01", null)];
    expect(pickRule(renewed, { weight: "light", day: "2026-06-01" }).id).toBe(2);
    expect(pickRule(renewed.toReversed(), { weight: "light", day: "2026-06-01" }).id).toBe(2);
  });

  it("is refused when none is valid", () => {
    expect(() => pickRule(rules, { weight: "light", day: "2018-12-31" })).toThrow("sla_rule_missing");
    expect(() => pickRule([], { weight: "light", day: "2026-06-01" })).toThrow("sla_rule_missing");
  });

  it("is always valid on the day and for the weight, and general only when there is no special one", () => {
    const days = fc.date({ min: wib("2020-01-01 12:00"), max: wib("2030-01-01 12:00"), noInvalidDate: true });
    const day = days.map((date) => date.toISOString().slice(0, 10));
    const anyRule = fc.tuple(fc.option(fc.constantFrom(...weights)), day, fc.option(day));
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 12 }),
        fc.constantFrom(...weights),
        day,
        (drawn, weight, on) => {
          const all = drawn.map(([forWeight, from, to], id) => rule(id, forWeight, from, to));
          const holds = ({ validFrom, validTo }: SlaRule) =>
            validFrom <= on && (validTo === null || on < validTo);
          const special = all.filter((one) => holds(one) && one.weight === weight);
          const general = all.filter((one) => holds(one) && one.weight === null);
          const expected = special.length > 0 ? special : general;
          if (expected.length > 0) expect(expected).toContain(pickRule(all, { weight, day: on }));
          else expect(() => pickRule(all, { weight, day: on })).toThrow("sla_rule_missing");
        },
      ),
    );
  });
});

describe("an extension", () => {
  const ask = (over: Partial<Parameters<typeof checkExtension>[0]>) => () =>
    checkExtension({
      now: wib("2026-06-02 08:00"),
      currentDue: wib("2026-06-09 08:00"),
      until: wib("2026-06-20 17:00"),
      extensionsSoFar: 0,
      limits: { maxCount: 2, maxDays: 90 },
      ...over,
    });

  it.each([
    ["the first", {}],
    ["the second", { extensionsSoFar: 1 }],
    ["one up to the last moment", { until: wib("2026-08-31 08:00") }],
    ["one for a late complaint", { now: wib("2026-06-12 08:00") }],
  ])("is granted: %s", (_name, over) => {
    expect(ask(over)).not.toThrow();
  });

  it.each([
    ["a third", { extensionsSoFar: 2 }, "extension_limit_reached"],
    ["to the deadline it has", { until: wib("2026-06-09 08:00") }, "extension_not_later"],
    ["to an earlier day", { until: wib("2026-06-05 08:00") }, "extension_not_later"],
    ["into the past of a late complaint", { now: wib("2026-06-25 08:00") }, "extension_not_later"],
    ["beyond ninety days", { until: wib("2026-08-31 08:01") }, "extension_too_long"],
  ])("is refused: %s", (_name, over, reason) => {
    expect(ask(over)).toThrow(reason);
  });
});
