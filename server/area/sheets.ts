import type { Database } from "@/db/database";
import type { Level } from "@/server/domain/area/level";
import { drawSheets, type ShapeSheet } from "@/server/domain/area/sheet";
import { type AreaOutline, loadOutlines } from "./outlines";

/** By the outlines, which are others when an import or a new day changes the shapes. */
const drawn = new WeakMap<readonly AreaOutline[], Map<string, ShapeSheet[]>>();

/** The areas of a level within an area ("" for the city), drawn without a map, once for these shapes. */
export async function sheets(
  context: { db: Database; now: Date },
  level: Level,
  within: string,
): Promise<ShapeSheet[]> {
  const outlines = await loadOutlines(context, level);
  const wanted = outlines.filter(({ code }) => code.startsWith(within));
  const known = drawn.get(outlines) ?? new Map<string, ShapeSheet[]>();
  drawn.set(outlines, known);
  // Codes are asked by any beginning: equal choices are one drawing.
  const choice = wanted.map(({ code }) => code).join(" ");
  const found = known.get(choice) ?? drawSheets(wanted);
  known.set(choice, found);
  return found;
}
