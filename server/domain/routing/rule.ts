import { z } from "zod";
import { nameSchema, reasonSchema } from "../admin/input";
import { minutes } from "../duration";

const code = z.string().trim().min(1).max(100);
const minute = z.number().int().min(0, "hours_wrong").max(1440, "hours_wrong");

/** A condition that is null or empty always matches. */
export const routingRuleSchema = z
  .object({
    name: nameSchema,
    categoryCode: code.nullable(),
    groupCode: code.nullable(),
    /** Kemendagri code of a kota, kecamatan or kelurahan; all below it are included. */
    areaPrefix: code.nullable(),
    channelCode: code.nullable(),
    words: z.array(z.string().trim().toLowerCase().min(2).max(60)).max(40),
    /** Minutes after midnight in Asia/Jakarta; `from` later than `to` spans midnight. */
    fromMinute: minute.nullable(),
    toMinute: minute.nullable(),
    unitCode: code,
  })
  .refine(({ fromMinute, toMinute }) => (fromMinute === null) === (toMinute === null), {
    message: "hours_wrong",
    path: ["fromMinute"],
  });
export type RoutingRule = z.infer<typeof routingRuleSchema>;

export const saveRoutingRuleSchema = z.object({
  /** Null creates a new rule at the end. */
  id: z.number().int().nullable(),
  rule: routingRuleSchema,
  reason: reasonSchema,
});
export type SaveRoutingRuleInput = z.infer<typeof saveRoutingRuleSchema>;

/** The facts of a complaint that rules use. */
export type RoutingFacts = {
  categoryCode: string;
  groupCode: string;
  kelurahanCode: string | null;
  channelCode: string;
  text: string;
  submittedAt: Date;
};

/** The first rule that matches, in the given order; null without one. */
export function findRule<Rule extends RoutingRule>(rules: readonly Rule[], facts: RoutingFacts): Rule | null {
  return rules.find((rule) => fits(rule, facts)) ?? null;
}

/** The unit of the first matching rule, else of the category. */
export function suggestUnit(
  rules: readonly RoutingRule[],
  facts: RoutingFacts,
  defaultUnitCode: string | null,
): string | null {
  return findRule(rules, facts)?.unitCode ?? defaultUnitCode;
}

function fits(rule: RoutingRule, facts: RoutingFacts): boolean {
  if (rule.categoryCode !== null && rule.categoryCode !== facts.categoryCode) return false;
  if (rule.groupCode !== null && rule.groupCode !== facts.groupCode) return false;
  if (rule.channelCode !== null && rule.channelCode !== facts.channelCode) return false;
  if (rule.areaPrefix !== null && !isBelow(rule.areaPrefix, facts.kelurahanCode)) return false;
  if (rule.words.length > 0 && !says(facts.text, rule.words)) return false;
  return isWithin(rule, minuteOf(facts.submittedAt));
}

const isBelow = (prefix: string, area: string | null) =>
  area !== null && (area === prefix || area.startsWith(`${prefix}.`));

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Whole words, so that "got" is not found in "gotong royong". */
function says(text: string, words: readonly string[]): boolean {
  const heard = plain(text);
  return words.some((word) => heard.includes(plain(word)));
}

/** UTC+7 all year. */
const minuteOf = (at: Date) => Math.floor(at.getTime() / minutes(1) + 7 * 60) % 1440;

function isWithin({ fromMinute, toMinute }: RoutingRule, minuteOfDay: number): boolean {
  if (fromMinute === null || toMinute === null) return true;
  if (fromMinute <= toMinute) return fromMinute <= minuteOfDay && minuteOfDay < toMinute;
  return fromMinute <= minuteOfDay || minuteOfDay < toMinute;
}

/** The known codes; a rule may name no other. */
export type KnownCodes = Record<
  "units" | "categories" | "groups" | "areas" | "channels",
  ReadonlySet<string>
>;

/** The first unknown code of a rule, as a stable key; null when there is none. */
export function findUnknown(rule: RoutingRule, known: KnownCodes): string | null {
  const checks = [
    ["unit_unknown", rule.unitCode, known.units],
    ["category_unknown", rule.categoryCode, known.categories],
    ["group_unknown", rule.groupCode, known.groups],
    ["area_unknown", rule.areaPrefix, known.areas],
    ["channel_unknown", rule.channelCode, known.channels],
  ] as const;
  return checks.find(([, code, codes]) => code !== null && !codes.has(code))?.[0] ?? null;
}

/** A past complaint for a dry run; `sentTo` is the unit to which it was first coordinated. */
export type PastComplaint = RoutingFacts & {
  code: string;
  defaultUnitCode: string | null;
  sentTo: string | null;
};

export type DryRun = {
  complaints: number;
  /** How many the changed rules would suggest to another unit. */
  elsewhere: number;
  /** Of the coordinated ones: how many went to the suggested unit, before and after the change. */
  coordinated: number;
  rightBefore: number;
  rightAfter: number;
  /** From which unit to which, most first; null for the kelurahan itself. */
  flows: { from: string | null; to: string | null; count: number }[];
  /** Numbers of some that would go elsewhere. */
  samples: string[];
};

/** What changed rules would have suggested for past complaints. */
export function dryRun(
  before: readonly RoutingRule[],
  after: readonly RoutingRule[],
  past: readonly PastComplaint[],
): DryRun {
  const seen = past.map((one) => ({
    ...one,
    from: suggestUnit(before, one, one.defaultUnitCode),
    to: suggestUnit(after, one, one.defaultUnitCode),
  }));
  const moved = seen.filter(({ from, to }) => from !== to);
  const coordinated = seen.filter(({ sentTo }) => sentTo !== null);
  const flows = new Map<string, DryRun["flows"][number]>();
  for (const { from, to } of moved) {
    const key = `${from} ${to}`;
    flows.set(key, { from, to, count: (flows.get(key)?.count ?? 0) + 1 });
  }
  return {
    complaints: seen.length,
    elsewhere: moved.length,
    coordinated: coordinated.length,
    rightBefore: coordinated.filter(({ from, sentTo }) => from === sentTo).length,
    rightAfter: coordinated.filter(({ to, sentTo }) => to === sentTo).length,
    flows: [...flows.values()].sort((a, b) => b.count - a.count).slice(0, 20),
    samples: moved.slice(0, 20).map(({ code }) => code),
  };
}
