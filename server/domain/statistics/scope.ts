import { z } from "zod";
import { faultOfSpan } from "../day-span";
import { days } from "../duration";
import { invalid } from "../errors";
import { isCategoryKey, isUnitKey } from "./cube";
import {
  coverDays,
  coverWithMonths,
  type MonthsCover,
  monthsBetween,
  periodBounds,
  shiftDay,
  shiftMonth,
} from "./period";

const areaCodeSchema = z.string().regex(/^(\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/);
const key = z
  .string()
  .max(64)
  .regex(/^[=#]?[a-z0-9_.-]*$/i);

/** What is no day is not compared with another. */
const day = z.iso.date({ abort: true });

/**
 * A part of the city and a period; "" for all of a dimension. `category` is a group's code or `=` and a category's
 * own; `agency` a body's code. Days are ISO dates in Asia/Jakarta, both included.
 */
export const scopeSchema = z
  .object({
    area: areaCodeSchema.default(""),
    category: key.default(""),
    agency: key.default(""),
    channel: key.default(""),
    from: day,
    to: day,
  })
  .superRefine((span, context) => {
    const fault = faultOfSpan(span, "both");
    if (fault) context.addIssue({ code: "custom", message: fault, path: ["to"] });
  });
export type Scope = z.infer<typeof scopeSchema>;

export const dimensions = [
  "kota",
  "kecamatan",
  "kelurahan",
  "group",
  "category",
  "agency",
  "unit",
  "channel",
] as const;
export type Dimension = (typeof dimensions)[number];

/** The field of a scope that a dimension narrows. */
export const fieldOf: Record<Dimension, "area" | "category" | "agency" | "channel"> = {
  kota: "area",
  kecamatan: "area",
  kelurahan: "area",
  group: "category",
  category: "category",
  agency: "agency",
  unit: "agency",
  channel: "channel",
};

/** From the first day of a month to the last of one. */
export function isWholeMonths({ from, to }: Pick<Scope, "from" | "to">): boolean {
  return periodBounds(from.slice(0, 7)).from === from && periodBounds(to.slice(0, 7)).to === to;
}

/** The dimensions that a scope narrows, and the one of its breakdown. */
function narrowed(scope: Scope, by: Dimension | null): Set<string> {
  const fields = (["area", "category", "agency", "channel"] as const).filter((field) => scope[field] !== "");
  return new Set(by ? [...fields, fieldOf[by]] : fields);
}

/** Whether daily counts exist for this, or only whole months: days are counted for one dimension at a time. */
export function hasDays(scope: Scope, by: Dimension | null = null): boolean {
  const isSingle = by === "category" || isCategoryKey(scope.category);
  return narrowed(scope, by).size <= 1 && by !== "unit" && !isUnitKey(scope.agency) && !isSingle;
}

/**
 * Refuses a scope that the cube does not contain.
 * @throws INVALID period_needs_whole_months · category_too_fine · unit_too_fine
 */
export function checkScope(scope: Scope, by: Dimension | null = null): void {
  const fields = narrowed(scope, by);
  const isSingle = by === "category" || isCategoryKey(scope.category);
  const isFineArea = scope.area.length > 5 || by === "kecamatan" || by === "kelurahan";
  if (isSingle && isFineArea && (fields.has("agency") || fields.has("channel")))
    throw invalid("category_too_fine");
  const isUnit = by === "unit" || isUnitKey(scope.agency);
  if (isUnit && (fields.has("area") || fields.has("channel") || isSingle)) throw invalid("unit_too_fine");
  if (!isWholeMonths(scope) && !hasDays(scope, by)) throw invalid("period_needs_whole_months");
}

/** The periods of a scope, years where they exist. */
export const periodsOf = (scope: Scope, by: Dimension | null = null): string[] =>
  coverDays(scope.from, scope.to, narrowed(scope, by).size <= 2);

/** The same in as few periods as possible, some of them subtracted. */
export const coverOf = (scope: Scope, by: Dimension | null = null): MonthsCover =>
  coverWithMonths(scope.from, scope.to, narrowed(scope, by).size <= 2);

/** The previous period of the same length. */
export function previousOf(scope: Scope): Scope {
  if (isWholeMonths(scope)) {
    const count = monthsBetween(scope.from, scope.to).length;
    const [first, last] = [
      shiftMonth(scope.from.slice(0, 7), -count),
      shiftMonth(scope.from.slice(0, 7), -1),
    ];
    return { ...scope, from: periodBounds(first).from, to: periodBounds(last).to };
  }
  const length = (Date.parse(scope.to) - Date.parse(scope.from)) / days(1) + 1;
  return { ...scope, from: shiftDay(scope.from, -length), to: shiftDay(scope.from, -1) };
}
