import type { Database } from "@/db/database";
import type { Level } from "@/server/domain/area/level";
import { drawSheets, type ShapeSheet } from "@/server/domain/area/sheet";
import { loadOutlines } from "./outlines";

/** The areas of a level within an area ("" for the city), drawn without a map. */
export async function sheets(
  context: { db: Database; now: Date },
  level: Level,
  within: string,
): Promise<ShapeSheet[]> {
  const outlines = await loadOutlines(context, level);
  return drawSheets(outlines.filter(({ code }) => code.startsWith(within)));
}
