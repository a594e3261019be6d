import { days } from "@/server/domain/duration";
import { draw, type Random, weigh } from "./random";
import { openShare, rates, scheduledShare, stuckShares } from "./shares";
import type { Fate } from "./trip";

/** Hours from report to Biro's word, in the mean. */
const meanHours = 48;
/** A new finish date is at most 90 days ahead: older complaints have passed theirs. */
const scheduledDays = 97;

/**
 * How complaints end. Of a short period many are open because they are new; what lacks to the published share of
 * open ones is stuck. `from` and `until` bound the period.
 */
export function planFates(from: number, until: number): (random: Random, submittedAt: Date) => Fate {
  const span = Math.max(1, (until - from) / days(1));
  const natural = Math.min(1, meanHours / 24 / span);
  const stuckSum = stuckShares.reduce((sum, [, share]) => sum + share, 0);
  const wanted = openShare / 100 - natural - scheduledShare / 100;
  const scale = Math.min(1.1, Math.max(0.15, wanted / (stuckSum / 100)));
  const scheduled = Math.min(0.1, (scheduledShare / 100) * (span / Math.min(span, scheduledDays)));
  const table = weigh<Fate>([
    ...stuckShares.map(([status, share]): [Fate, number] => [status as Fate, (share / 100) * scale]),
    ["scheduled", scheduled],
    ["rejected", rates.rejected],
    ["withdrawn", rates.withdrawn],
    ["removed", rates.removed],
    ["done", 1 - (stuckSum / 100) * scale - scheduled - rates.rejected - rates.withdrawn - rates.removed],
  ]);
  return (random, submittedAt) => {
    const fate = draw(random, table);
    const isOld = until - submittedAt.getTime() > days(scheduledDays);
    return fate === "scheduled" && isOld ? "done" : fate;
  };
}
