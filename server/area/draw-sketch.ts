import type { Database } from "@/db/database";
import { findShape } from "@/db/queries/area/areas";
import { type AreaSketch, drawOutline } from "@/server/domain/area/outline";
import { DomainError } from "@/server/domain/errors";

/** An area's outline, for drawing without a map; null for an area without a shape. */
export async function findSketch({ db }: { db: Database }, code: string): Promise<AreaSketch | null> {
  const shape = await findShape(db, code);
  return shape && { ...drawOutline(shape.geometry, shape.bounds), approximate: shape.source === "h3" };
}

/** The same. @throws NOT_FOUND no_such_area */
export async function drawSketch(reading: { db: Database }, code: string): Promise<AreaSketch> {
  const sketch = await findSketch(reading, code);
  if (!sketch) throw new DomainError("NOT_FOUND", "no_such_area");
  return sketch;
}
