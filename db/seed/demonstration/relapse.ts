import { relapseDays } from "@/server/domain/complaint/relapse";
import { days } from "@/server/domain/duration";
import { type CourseFacts, repeatFacts } from "./facts";
import { chance } from "./random";
import { rates } from "./shares";
import type { DemonstrationTimeline } from "./timeline";

type EndedCourse = { facts: CourseFacts; at: number; unitId: number };

/** So many of the latest results are places to which trouble may return. */
const memory = 3_000;

/**
 * Some complaints recur at an earlier one's place and category. A few spots relapse repeatedly, since a resolved
 * relapse can recur again.
 */
export function planRelapses() {
  const done: EndedCourse[] = [];
  return {
    /** The drawn complaint, or one at a place resolved before, which it then names. */
    draw(facts: CourseFacts): CourseFacts {
      if (!chance(facts.random, rates.relapse) || done.length === 0 || facts.isConfidential) return facts;
      const at = facts.submittedAt.getTime();
      const earlier = done[Math.floor(facts.random() ** 3 * done.length)];
      if (!earlier || earlier.at >= at || earlier.at < at - days(relapseDays)) return facts;
      const { code } = earlier.facts;
      return { ...repeatFacts(earlier.facts, facts), recurs: { code, unitId: earlier.unitId } };
    },
    remember(facts: CourseFacts, timeline: DemonstrationTimeline): void {
      const claimed = timeline.events.findLast((event) => event.kind === "resolve");
      if (timeline.status !== "resolved" || !claimed || !facts.isPublic || !facts.point) return;
      const one = { facts, at: claimed.at.getTime(), unitId: timeline.holder ?? 0 };
      if (facts.recurs) done.unshift(one);
      else done.push(one);
      if (done.length > memory) done.splice(Math.floor(memory / 20), memory / 10);
    },
  };
}
