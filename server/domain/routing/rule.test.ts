import { describe, expect, it } from "vitest";
import { wib } from "../testing/timeline";
import {
  dryRun,
  findRule,
  findUnknown,
  type RoutingFacts,
  type RoutingRule,
  routingRuleSchema,
} from "./rule";

const rule = (over: Partial<RoutingRule> = {}): RoutingRule => ({
  name: "Uji",
  categoryCode: null,
  groupCode: null,
  areaPrefix: null,
  channelCode: null,
  words: [],
  fromMinute: null,
  toMinute: null,
  unitCode: "dinas-bina-marga",
  ...over,
});

const facts = (over: Partial<RoutingFacts> = {}): RoutingFacts => ({
  categoryCode: "jalan",
  groupCode: "jalan",
  kelurahanCode: "31.71.01.1001",
  channelCode: "jaki",
  text: "Lampu jalan mati di depan pasar, warga gotong royong.",
  submittedAt: wib("2026-06-02 22:30"),
  ...over,
});

const night = { fromMinute: 22 * 60, toMinute: 5 * 60 };
const office = { fromMinute: 8 * 60, toMinute: 16 * 60 };

describe("a routing rule", () => {
  it.each<[string, Partial<RoutingRule>, Partial<RoutingFacts>, boolean]>([
    ["without conditions fits everything", {}, {}, true],
    ["of its category", { categoryCode: "jalan" }, {}, true],
    ["of another category", { categoryCode: "pohon" }, {}, false],
    ["of its group", { groupCode: "jalan" }, {}, true],
    ["of another group", { groupCode: "sampah" }, {}, false],
    ["of its kelurahan", { areaPrefix: "31.71.01.1001" }, {}, true],
    ["of its kecamatan", { areaPrefix: "31.71.01" }, {}, true],
    ["of its kota", { areaPrefix: "31.71" }, {}, true],
    ["of another kota", { areaPrefix: "31.72" }, {}, false],
    ["of half a code", { areaPrefix: "31.7" }, {}, false],
    ["of an area, for one without a place", { areaPrefix: "31.71" }, { kelurahanCode: null }, false],
    ["of its channel", { channelCode: "jaki" }, {}, true],
    ["of another channel", { channelCode: "qlue" }, {}, false],
    ["that hears a word", { words: ["lampu"] }, {}, true],
    ["that hears one of its words", { words: ["banjir", "pasar"] }, {}, true],
    ["that hears a phrase over a comma", { words: ["pasar warga"] }, {}, true],
    ["that hears a word in capitals", { words: ["lampu"] }, { text: "LAMPU MATI" }, true],
    ["that hears half a word only", { words: ["got"] }, {}, false],
    ["that hears nothing", { words: ["banjir"] }, {}, false],
    ["of its hours over midnight, before it", night, {}, true],
    ["of its hours over midnight, after it", night, { submittedAt: wib("2026-06-03 04:59") }, true],
    ["of its hours over midnight, at their end", night, { submittedAt: wib("2026-06-03 05:00") }, false],
    ["of office hours, at night", office, {}, false],
    ["of office hours, at their beginning", office, { submittedAt: wib("2026-06-02 08:00") }, true],
    ["of office hours, at their end", office, { submittedAt: wib("2026-06-02 16:00") }, false],
    ["of all its conditions", { categoryCode: "jalan", words: ["lampu"], ...night }, {}, true],
    ["of all its conditions but one", { categoryCode: "jalan", words: ["banjir"], ...night }, {}, false],
  ])("%s", (_name, conditions, complaint, expected) => {
    expect(findRule([rule(conditions)], facts(complaint)) !== null).toBe(expected);
  });

  it("that is listed first wins", () => {
    const rules = [
      rule({ words: ["banjir"], unitCode: "a" }),
      rule({ unitCode: "b" }),
      rule({ unitCode: "c" }),
    ];
    expect(findRule(rules, facts())?.unitCode).toBe("b");
    expect(findRule([], facts())).toBeNull();
  });

  it("has both ends of its hours or none", () => {
    expect(routingRuleSchema.safeParse(rule({ fromMinute: 60 })).success).toBe(false);
    expect(routingRuleSchema.safeParse(rule(night)).success).toBe(true);
  });

  it.each<[Partial<RoutingRule>, string | null]>([
    [{}, null],
    [{ unitCode: "tiada" }, "unit_unknown"],
    [{ categoryCode: "tiada" }, "category_unknown"],
    [{ groupCode: "tiada" }, "group_unknown"],
    [{ areaPrefix: "31.7" }, "area_unknown"],
    [{ channelCode: "tiada" }, "channel_unknown"],
  ])("%j that names something unknown is refused: %s", (over, expected) => {
    const known = {
      units: new Set(["dinas-bina-marga"]),
      categories: new Set(["jalan"]),
      groups: new Set(["jalan"]),
      areas: new Set(["31.71"]),
      channels: new Set(["jaki"]),
    };
    expect(findUnknown(rule(over), known)).toBe(expected);
  });
});

describe("a dry run", () => {
  const past = [
    { ...facts(), code: "JK1", defaultUnitCode: "dinas-bina-marga", sentTo: "dinas-energi" },
    {
      ...facts({ text: "Jalan berlubang." }),
      code: "JK2",
      defaultUnitCode: "dinas-bina-marga",
      sentTo: null,
    },
    { ...facts(), code: "JK3", defaultUnitCode: null, sentTo: "dinas-bina-marga" },
  ];

  it("counts complaints that would go elsewhere, and how often the rules match the officers", () => {
    expect(dryRun([], [rule({ words: ["lampu"], unitCode: "dinas-energi" })], past)).toEqual({
      complaints: 3,
      elsewhere: 2,
      coordinated: 2,
      rightBefore: 0,
      rightAfter: 1,
      flows: [
        { from: "dinas-bina-marga", to: "dinas-energi", count: 1 },
        { from: null, to: "dinas-energi", count: 1 },
      ],
      samples: ["JK1", "JK3"],
    });
  });

  it("of no change counts nothing", () => {
    const rules = [rule()];
    expect(dryRun(rules, rules, past)).toMatchObject({ elsewhere: 0, flows: [], samples: [] });
  });
});
