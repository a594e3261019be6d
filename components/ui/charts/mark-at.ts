/** The class that sets `--at` (app/globals.css), to a whole percent: the content policy allows no style attributes. */
export const markAt = (percent: number): string =>
  `at-${Math.round(Math.min(Math.max(percent, 0), 100) || 0)}`;
