import type { RoutingRule } from "@/server/domain/routing/rule";
import { splitTerms } from "./split-terms";

/** The typed fields of a rule; empty means "any". */
export type RoutingEntry = {
  name: string;
  unitCode: string;
  categoryCode: string;
  groupCode: string;
  areaPrefix: string;
  channelCode: string;
  words: string;
  from: string;
  to: string;
};

const clock = (minute: number | null) =>
  minute === null
    ? ""
    : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const minuteOf = (text: string): number | null => {
  const [hours, minutes] = text.split(":").map(Number);
  return text === "" ? null : (hours ?? 0) * 60 + (minutes ?? 0);
};

export function toRoutingEntry(rule: RoutingRule | null): RoutingEntry {
  return {
    name: rule?.name ?? "",
    unitCode: rule?.unitCode ?? "",
    categoryCode: rule?.categoryCode ?? "",
    groupCode: rule?.groupCode ?? "",
    areaPrefix: rule?.areaPrefix ?? "",
    channelCode: rule?.channelCode ?? "",
    words: rule?.words.join(", ") ?? "",
    from: clock(rule?.fromMinute ?? null),
    to: clock(rule?.toMinute ?? null),
  };
}

export function toRoutingRule({ words, from, to, ...text }: RoutingEntry): RoutingRule {
  return {
    name: text.name,
    unitCode: text.unitCode,
    categoryCode: text.categoryCode || null,
    groupCode: text.groupCode || null,
    areaPrefix: text.areaPrefix.trim() || null,
    channelCode: text.channelCode || null,
    words: splitTerms(words),
    fromMinute: minuteOf(from),
    toMinute: minuteOf(to),
  };
}
