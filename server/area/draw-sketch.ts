import type { Database } from "@/db/database";
import { findShape } from "@/db/queries/area/areas";
import { drawOutline, type Outline } from "@/server/domain/area/outline";
import { DomainError } from "@/server/domain/errors";

/** An area's outline, for drawing without a map. @throws NOT_FOUND no_such_area */
export async function drawSketch(
  { db }: { db: Database },
  code: string,
): Promise<Outline & { approximate: boolean }> {
  const shape = await findShape(db, code);
  if (!shape) throw new DomainError("NOT_FOUND", "no_such_area");
  return { ...drawOutline(shape.geometry, shape.bounds), approximate: shape.source === "h3" };
}
