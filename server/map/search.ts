import type { Database } from "@/db/database";
import { searchAreas, searchLandmarks } from "@/db/queries/map";
import { publicPoint } from "@/server/domain/complaint/privacy";

/**
 * Places by name: areas with the words anywhere in their name, and landmarks of public complaints that begin with them.
 * Bounded to a handful of each.
 */
export async function searchPlaces({ db }: { db: Database }, words: string) {
  const [areas, landmarks] = await Promise.all([searchAreas(db, words, 6), searchLandmarks(db, words, 5)]);
  return { areas, landmarks: landmarks.map((one) => ({ ...one, ...publicPoint(one, false) })) };
}
