import {
  elements,
  levels,
  type Profile,
  profilePartNames,
  profileParts,
  type SurveyAnswers,
} from "./response";
import type { Distribution } from "./skm";

/**
 * The totals of a unit's responses in a quarter, so that no page reads the responses. `counts` is how often each
 * level was chosen, by element; `profiles` how often each value was given, by part.
 */
type SurveyTally = {
  respondents: number;
  /** Sum of all answers, and of each respondent's squared sum. */
  total: number;
  squares: number;
  counts: readonly number[];
  profiles: readonly number[];
};

export const countsLength = elements.length * levels.length;

/** The profile's values in the order of their cells. */
export const profileCells = profilePartNames.flatMap((part) =>
  profileParts[part].map((value) => ({ part, value: value as string })),
);

/** One respondent's part of a tally. */
export function tallyOf(answers: SurveyAnswers, profile: Profile): SurveyTally {
  const sum = answers.reduce((all: number, level) => all + level, 0);
  return {
    respondents: 1,
    total: sum,
    squares: sum * sum,
    counts: elements.flatMap((_, index) => levels.map((level) => Number(answers[index] === level))),
    profiles: profileCells.map(({ part, value }) => Number(profile[part] === value)),
  };
}

/** How often each level was chosen for the element at `index`. */
export function distributionOf(counts: readonly number[], index: number): Distribution {
  const [one = 0, two = 0, three = 0, four = 0] = counts.slice(
    index * levels.length,
    (index + 1) * levels.length,
  );
  return [one, two, three, four];
}
