/** Durations in whole milliseconds, so that hours(1 / 6) is exactly ten minutes. A day has 24 hours, as in Jakarta. */
export const seconds = (count: number): number => Math.round(count * 1_000);
export const minutes = (count: number): number => seconds(count * 60);
export const hours = (count: number): number => seconds(count * 3_600);
export const days = (count: number): number => hours(count * 24);
