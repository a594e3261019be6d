import { invalid } from "../errors";
import { addVector, type Cells, keyOf, partsOf } from "./cells";
import { categoryKey, isCategoryKey } from "./cube";
import type { FigureAudience } from "./disclosure";
import type { Vector } from "./packing";

/** Stands for all sensitive categories together. The code of a category never begins with `_`. */
export const sensitiveKey = categoryKey("_sensitive");
export const sensitiveName = { id: "Laporan sensitif", en: "Sensitive complaints" };

/** The keys of the sensitive categories. */
export type SensitiveKeys = ReadonlySet<string>;

export function sensitiveKeysOf(categories: Iterable<readonly [string, { isSensitive: boolean }]>) {
  return new Set(
    [...categories].flatMap(([code, { isSensitive }]) => (isSensitive ? [categoryKey(code)] : [])),
  );
}

/**
 * The keys of the cells that a scope's category reads.
 * @throws INVALID category_is_sensitive for one that the public sees in a group only
 */
export function categoriesOf(audience: FigureAudience, category: string, sensitive: SensitiveKeys): string[] {
  if (category === sensitiveKey) return [...sensitive];
  if (audience === "public" && sensitive.has(category)) throw invalid("category_is_sensitive");
  return [category];
}

type Option = { key: string; name: { id: string; en: string } };

/** Values of a dimension as an audience sees them: for the public one stands for all sensitive categories, at the end. */
export function groupOptions<Value extends Option>(
  audience: FigureAudience,
  values: readonly Value[],
  sensitive: SensitiveKeys,
): (Value | (Option & { within: string }))[] {
  const others = values.filter(({ key }) => !sensitive.has(key));
  if (audience !== "public" || others.length === values.length) return [...values];
  return [...others, { key: sensitiveKey, name: sensitiveName, within: "" }];
}

/** Figures by category, those of sensitive ones also together. */
export function withSensitive(byCategory: ReadonlyMap<string, Vector>, sensitive: SensitiveKeys) {
  const sums: Cells = new Map(byCategory);
  for (const [key, vector] of byCategory) if (sensitive.has(key)) addVector(sums, sensitiveKey, vector);
  return sums;
}

/** Cells of the cube with one cell for the sensitive categories of each place and period. */
export function groupCells(cells: Cells, sensitive: SensitiveKeys): Cells {
  const grouped: Cells = new Map();
  for (const [key, vector] of cells) {
    const [area = "", category = "", ...rest] = partsOf(key);
    const isGrouped = isCategoryKey(category) && sensitive.has(category);
    addVector(grouped, isGrouped ? keyOf(area, sensitiveKey, ...rest) : key, vector);
  }
  return grouped;
}
