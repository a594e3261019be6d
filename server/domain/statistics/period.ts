import { jakartaDay } from "../calendar";
import { days } from "../duration";

/** A day `2026-11-24`, month `2026-11`, quarter `2026Q4` or year `2026` in Asia/Jakarta; sorts as text within its kind. */
export type Period = string;

export const monthOf = (at: Date): Period => jakartaDay(at).slice(0, 7);
export const yearOfMonth = (month: Period): Period => month.slice(0, 4);

export const quarterOfMonth = (month: Period): Period =>
  `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
export const yearOfQuarter = (quarter: Period): Period => quarter.slice(0, 4);

export const isDay = (period: Period): boolean => period.length === 10;
export const isMonth = (period: Period): boolean => period.length === 7;
export const isQuarter = (period: Period): boolean => period.length === 6;

const addMonths = (month: Period, count: number): Period => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
};

export const nextMonth = (month: Period): Period => addMonths(month, 1);
export const shiftMonth = addMonths;

export function shiftDay(day: Period, count: number): Period {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days(count)).toISOString().slice(0, 10);
}

const daysOf = (month: Period): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();

/** The months of a month, quarter or year. */
function monthsOf(period: Period): Period[] {
  if (isMonth(period)) return [period];
  const [before, count] = isQuarter(period) ? [3 * (Number(period[5]) - 1), 3] : [0, 12];
  return Array.from({ length: count }, (_, index) => addMonths(`${period.slice(0, 4)}-01`, before + index));
}

/** First and last day of a period. */
export function periodBounds(period: Period): { from: Period; to: Period } {
  if (isDay(period)) return { from: period, to: period };
  const months = monthsOf(period);
  const [first = "", last = ""] = [months[0], months.at(-1)];
  return { from: `${first}-01`, to: `${last}-${daysOf(last)}` };
}

/** Every month that has a day within, in order. */
export function monthsBetween(from: Period, to: Period): Period[] {
  const months: Period[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

export function daysBetween(from: Period, to: Period): Period[] {
  const days: Period[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

/**
 * The fewest years and quarters (unless only months exist), months and days that make up the days from `from` to `to`
 * (ISO dates, both included).
 */
export function coverDays(from: Period, to: Period, withYears = true): Period[] {
  const cover: Period[] = [];
  for (let day = from; day <= to; ) {
    const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
    const fits = (period: Period) => periodBounds(period).from === day && periodBounds(period).to <= to;
    const wide = withYears ? [year, quarterOfMonth(month)] : [];
    const period = [...wide, month].find(fits) ?? day;
    cover.push(period);
    day = shiftDay(periodBounds(period).to, 1);
  }
  return cover;
}

/** Periods whose counts are added, and periods whose counts are subtracted. */
type Cover = { plus: readonly Period[]; minus: readonly Period[] };

/**
 * The days from `from` to `to` in few periods: of a month that is almost whole the month without its missing days, of
 * a year likewise. Valid for counts whose month is the sum of its days.
 */
export function coverSigned(from: Period, to: Period, withYears = true): Cover {
  const tops = withYears ? yearsBetween(from, to) : monthsBetween(from, to);
  return join(tops.map((top) => coverWithin(top, from, to)));
}

/** The same, and in `whole` the fewest periods that make up the months that are wholly within. */
export function coverWithMonths(from: Period, to: Period, withYears = true): MonthsCover {
  const whole = coverDays(from, to, withYears).filter((period) => !isDay(period));
  return { ...coverSigned(from, to, withYears), whole };
}
export type MonthsCover = Cover & { whole: readonly Period[] };

export const periodsIn = ({ plus, minus, whole }: MonthsCover): Period[] => [
  ...new Set([...plus, ...minus, ...whole]),
];

const yearsBetween = (from: Period, to: Period): Period[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return from > to ? [] : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
};

const partsOf = (period: Period): Period[] => {
  const { from, to } = periodBounds(period);
  if (isMonth(period)) return daysBetween(from, to);
  return isQuarter(period) ? monthsOf(period) : [...new Set(monthsOf(period).map(quarterOfMonth))];
};

function coverWithin(period: Period, from: Period, to: Period): Cover {
  const bounds = periodBounds(period);
  if (from > bounds.to || to < bounds.from || from > to) return { plus: [], minus: [] };
  if (from <= bounds.from && to >= bounds.to) return { plus: [period], minus: [] };
  const parts = partsOf(period);
  const straight = join(parts.map((part) => coverWithin(part, from, to)));
  const missing = join([
    ...parts.map((part) => coverWithin(part, bounds.from, shiftDay(from, -1))),
    ...parts.map((part) => coverWithin(part, shiftDay(to, 1), bounds.to)),
  ]);
  const around = { plus: [period, ...missing.minus], minus: missing.plus };
  return sizeOf(around) < sizeOf(straight) ? around : straight;
}

const sizeOf = ({ plus, minus }: Cover): number => plus.length + minus.length;

const join = (covers: readonly Cover[]): Cover => ({
  plus: covers.flatMap(({ plus }) => plus),
  minus: covers.flatMap(({ minus }) => minus),
});
