import type { Database } from "@/db/database";
import { findLineage } from "@/db/queries/area/areas";
import type { Locate } from "@/server/domain/area/located";
import type { Point } from "@/server/domain/geo";

/** The names of the kelurahan, kecamatan and kota of a position; nulls outside DKI Jakarta. */
export async function nameThePlace(
  { db, locate, now }: { db: Database; locate: Locate; now: Date },
  point: Point,
) {
  const located = await locate(point, now);
  if (located.kind === "outside") {
    return {
      kind: located.kind,
      kelurahanCode: null,
      kelurahan: null,
      kecamatan: null,
      kota: null,
      isNearBorder: false,
    };
  }
  const { kind, kelurahanCode, isNearBorder } = located;
  return { kind, kelurahanCode, isNearBorder, ...(await findLineage(db, kelurahanCode)) };
}
