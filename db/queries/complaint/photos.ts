import { and, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { complaint, photo } from "@/db/schema";

export async function insertPhoto(db: Queryable, row: typeof photo.$inferInsert): Promise<void> {
  await db.insert(photo).values(row);
}

/** A photo's id, with its version once regions were hidden: as pages and files name it. */
export const photoReferenceSql = (table: string) =>
  `${table}.id::text || coalesce('.' || left(${table}.stored_as::text, 8), '')`;
export const photoReference = sql.raw(photoReferenceSql("photo")) as SQL<string>;

/** A photo with its complaint, if it has one, and the key of its files. */
export async function findPhoto(db: Queryable, id: string) {
  const [row] = await db
    .select({
      id: photo.id,
      kind: photo.kind,
      claimHash: photo.claimHash,
      fileKey: sql<string>`coalesce(${photo.storedAs}, ${photo.id})::text`,
      complaint,
    })
    .from(photo)
    .leftJoin(complaint, eq(complaint.id, photo.complaintId))
    .where(eq(photo.id, id));
  return row ?? null;
}

/**
 * Deletes uploads not attached before `before`, except those of waiting or unfinished messages. Returns their ids, so
 * that the files can be deleted.
 */
export async function deleteOrphanPhotos(db: Queryable, before: Date): Promise<string[]> {
  const waits = sql`exists (select from wordless_message w, jsonb_array_elements(w.message -> 'photos') claim
    where (claim ->> 'id')::uuid = ${photo.id})`;
  const isUnfinished = sql`exists (select from intake_message m, jsonb_array_elements(m.message -> 'photos') claim
    where m.state in ('received', 'dead') and (claim ->> 'id')::uuid = ${photo.id})`;
  const rows = await db
    .delete(photo)
    .where(
      and(isNull(photo.complaintId), lt(photo.createdAt, before), sql`not ${waits} and not ${isUnfinished}`),
    )
    .returning({ id: photo.id });
  return rows.map((row) => row.id);
}
