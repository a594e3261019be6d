import { and, desc, eq, gte, inArray, lt, lte, sql } from "drizzle-orm";
import type { Database, Queryable } from "../../database";
import { practiceRequest } from "../../schema";

export type PracticeRow = typeof practiceRequest.$inferSelect;
type NewPractice = Omit<typeof practiceRequest.$inferInsert, "id">;

/** Inserts the request. Returns it, or the earlier one with the same key and content. */
export async function insertPracticeRequest(db: Database, row: NewPractice): Promise<PracticeRow> {
  const [kept] = await db
    .insert(practiceRequest)
    .values(row)
    .onConflictDoUpdate({
      target: [practiceRequest.apiKeyId, practiceRequest.contentHash],
      set: { contentHash: sql`excluded.content_hash` },
    })
    .returning();
  if (!kept) throw new Error("a practice request was not kept");
  return kept;
}

type Filter = {
  from: Date;
  to: Date;
  serviceCodes: readonly string[] | null;
  now: Date;
  limit: number;
  offset: number;
};

/** Requests whose number is known, the newest first. */
export function listPracticeRequests(db: Queryable, filter: Filter): Promise<PracticeRow[]> {
  return db
    .select()
    .from(practiceRequest)
    .where(
      and(
        gte(practiceRequest.requestedAt, filter.from),
        lte(practiceRequest.requestedAt, filter.to),
        lte(practiceRequest.readyAt, filter.now),
        filter.serviceCodes ? inArray(practiceRequest.serviceCode, [...filter.serviceCodes]) : undefined,
      ),
    )
    .orderBy(desc(practiceRequest.requestedAt), desc(practiceRequest.id))
    .limit(filter.limit)
    .offset(filter.offset);
}

export function listPracticeByIds(db: Queryable, ids: readonly number[], now: Date): Promise<PracticeRow[]> {
  return db
    .select()
    .from(practiceRequest)
    .where(and(inArray(practiceRequest.id, [...ids]), lte(practiceRequest.readyAt, now)))
    .orderBy(desc(practiceRequest.id));
}

export async function findPracticeByToken(db: Queryable, token: string): Promise<PracticeRow | null> {
  const [row] = await db.select().from(practiceRequest).where(eq(practiceRequest.token, token));
  return row ?? null;
}

/** Returns how many were deleted. */
export async function dropPracticeBefore(db: Queryable, moment: Date): Promise<number> {
  const rows = await db
    .delete(practiceRequest)
    .where(lt(practiceRequest.requestedAt, moment))
    .returning({ id: practiceRequest.id });
  return rows.length;
}
