import type { Database } from "@/db/database";
import { searchAreas, searchLandmarks } from "@/db/queries/map/map";
import { jakartaDay } from "@/server/domain/calendar";
import { publicPoint } from "@/server/domain/complaint/public-point";
import { isMasked, toPublicText } from "@/server/domain/masking/public-text";

/**
 * Places by name: areas with the text anywhere in their name, and landmarks of public complaints that begin with it.
 * A handful of each.
 */
export async function searchPlaces({ db, now }: { db: Database; now: Date }, words: string) {
  const [areas, landmarks] = await Promise.all([
    searchAreas(db, { words, day: jakartaDay(now) }, 6),
    searchLandmarks(db, words, 5),
  ]);
  const shown = landmarks.map((one) => ({
    ...one,
    ...publicPoint(one, false),
    landmark: toPublicText(one.landmark),
  }));
  return { areas, landmarks: shown.filter(({ landmark }) => !isMasked(landmark)) };
}
