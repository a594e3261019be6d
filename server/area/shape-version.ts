import type { Queryable } from "@/db/database";
import { readShapeEdition, type ShapeEdition } from "@/db/queries/area/areas";

/** The last day up to `day` on which the set of valid areas changed; before the first change, the first one. */
export const epochOf = ({ days }: Pick<ShapeEdition, "days">, day: string): string =>
  days.findLast((one) => one <= day) ?? days[0] ?? day;

/** Changes whenever the shapes valid on a day do. */
export async function readShapesVersion(db: Queryable, day: string): Promise<string> {
  const edition = await readShapeEdition(db);
  return `${edition.stamp}:${epochOf(edition, day)}`;
}
