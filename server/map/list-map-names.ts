import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listAreas } from "@/db/queries/area/areas";
import { jakartaDay } from "@/server/domain/calendar";

/** The kelurahan of today with the positions of their labels, and every category. */
export async function listMapNames({ db, now }: { db: Database; now: Date }) {
  const [kelurahan, categories] = await Promise.all([
    listAreas(db, jakartaDay(now), "kelurahan"),
    listCategories(db),
  ]);
  return {
    kelurahan,
    categories: categories.map(({ code, nameId, nameEn }) => ({ code, name: { id: nameId, en: nameEn } })),
  };
}
