import type { Queryable } from "@/db/database";
import { readShapeEdition, type ShapeEdition } from "@/db/queries/area/areas";

/** The last day until `day` on which other areas began to hold; before the first of them, the first. */
export const epochOf = ({ days }: Pick<ShapeEdition, "days">, day: string): string =>
  days.findLast((one) => one <= day) ?? days[0] ?? day;

/** Changes whenever the shapes that hold on a day do. */
export async function readShapesVersion(db: Queryable, day: string): Promise<string> {
  const edition = await readShapeEdition(db);
  return `${edition.stamp}:${epochOf(edition, day)}`;
}
