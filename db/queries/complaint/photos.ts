import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { complaint, photo } from "@/db/schema";

export async function insertPhoto(db: Queryable, row: typeof photo.$inferInsert): Promise<void> {
  await db.insert(photo).values(row);
}

/** A photo with the complaint that it belongs to, if any. */
export async function findPhoto(db: Queryable, id: string) {
  const [row] = await db
    .select({ id: photo.id, kind: photo.kind, claimHash: photo.claimHash, complaint })
    .from(photo)
    .leftJoin(complaint, eq(complaint.id, photo.complaintId))
    .where(eq(photo.id, id));
  return row ?? null;
}

/**
 * Uploads that nobody attached before `before`, and that wait for nobody's words: their rows go, their ids are answered
 * so that files can follow.
 */
export async function deleteOrphanPhotos(db: Queryable, before: Date): Promise<string[]> {
  const waits = sql`exists (select from wordless_message w, jsonb_array_elements(w.message -> 'photos') claim
    where (claim ->> 'id')::uuid = ${photo.id})`;
  const rows = await db
    .delete(photo)
    .where(and(isNull(photo.complaintId), lt(photo.createdAt, before), sql`not ${waits}`))
    .returning({ id: photo.id });
  return rows.map((row) => row.id);
}
