import { fewestShown, type Interval, indexInterval, minimumSample, responseRate } from "./sample";
import { type Grade, gradeOf, skmIndexOf } from "./skm";

/** The figures of a tally, without the cells. */
type SurveySums = {
  invited: number;
  answered: number;
  respondents: number;
  total: number;
  squares: number;
};

const names = ["invited", "answered", "respondents", "total", "squares"] as const;

export type SurveySummary = {
  respondents: number;
  invited: number;
  answered: number;
  /** 0 to 1; null without invitations. */
  responseRate: number | null;
  /** 25 to 100; null below five respondents. */
  index: number | null;
  grade: Grade | null;
  interval: Interval | null;
  /** The annex's minimum sample for all invited, or all respondents if they are more. */
  minimumSample: number;
  isSmall: boolean;
};

/** The summary of a unit's quarter. Without an index for fewer than five respondents. */
export function summarize({ invited, answered, respondents, total, squares }: SurveySums): SurveySummary {
  const index = respondents < fewestShown ? null : skmIndexOf(total, respondents);
  const sample = minimumSample(Math.max(invited, respondents));
  return {
    respondents,
    invited,
    answered,
    responseRate: responseRate(answered, invited),
    index,
    grade: index === null ? null : gradeOf(index),
    interval: indexInterval(total, squares, respondents),
    minimumSample: sample,
    isSmall: respondents < Math.max(sample, fewestShown),
  };
}

type Node = SurveySums & { id: number; parentId: number | null };

/**
 * The figures of each unit with all units below it, by id. Every respondent counts once, so a Dinas' index is that of
 * all its respondents, not a mean of its Suku Dinas' indices.
 */
export function rollUpSurvey(units: readonly Node[]): Map<number, SurveySums> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const sums = new Map(units.map(({ id }) => [id, zero()]));
  for (const unit of units) {
    const passed = new Set<number>();
    for (let id: number | null = unit.id; id !== null && !passed.has(id); id = parents.get(id) ?? null) {
      passed.add(id);
      const sum = sums.get(id);
      if (sum) add(sum, unit);
    }
  }
  return sums;
}

export const zero = (): SurveySums => ({ invited: 0, answered: 0, respondents: 0, total: 0, squares: 0 });

function add(sum: SurveySums, one: SurveySums): void {
  for (const name of names) sum[name] += one[name];
}

export function addUp(all: readonly SurveySums[]): SurveySums {
  const sum = zero();
  for (const one of all) add(sum, one);
  return sum;
}
