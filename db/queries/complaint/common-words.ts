import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { isClosedInViewSql, isOpenSql } from "@/db/predicates";

const likeliest = 5;

/**
 * The commonest stem that a word resembles and that a complaint has which is not about officials, or null. Uses the
 * planner's statistics, so no word list is stored; `least` is the trigram similarity, 0 to 1.
 */
export async function findSimilarStem(db: Queryable, word: string, least: number): Promise<string | null> {
  const rows = await db.execute<{ stem: string }>(sql`
    select stem from pg_stats, unnest(most_common_elems::text::text[]) as stem
    where schemaname = 'public' and tablename = 'complaint' and attname = 'search_document'
      and stem !~ '[0-9-]' and similarity(stem, ${word}) >= ${least}
    order by similarity(stem, ${word}) desc, length(stem) limit ${likeliest}`);
  for (const { stem } of rows)
    if (await isIn(db, sql`to_tsquery('simple', quote_literal(${stem}))`)) return stem;
  return null;
}

/** A common word is in one of the first complaints that are looked at; the planner's statistics count those about officials too. */
async function isIn(db: Queryable, asked: SQL): Promise<boolean> {
  const [found] = await db.execute<{ known: boolean }>(sql`
    select exists (select from complaint where not is_confidential and search_document @@ ${asked}) as known`);
  return found?.known ?? false;
}

/** The area whose name a word resembles most, or null. */
export async function findSimilarArea(db: Queryable, word: string, least: number): Promise<string | null> {
  const rows = await db.execute<{ name: string }>(sql`
    select lower(name) as name from area where similarity(lower(name), ${word}) >= ${least}
    order by similarity(lower(name), ${word}) desc limit 1`);
  return rows[0]?.name ?? null;
}

/**
 * Whether a complaint that is not about officials has this stem, or a word that begins with it. Common ones are in the planner's statistics;
 * others are counted, since a query with a limit would scan the complaints in order until the first match.
 */
export async function isStemKnown(db: Queryable, word: string): Promise<boolean> {
  const isCommon = sql`exists (
    select from pg_stats, unnest(most_common_elems::text::text[]) as stem, unnest(to_tsvector('indonesian', ${word})) as meant
    where schemaname = 'public' and tablename = 'complaint' and attname = 'search_document'
      and starts_with(stem, meant.lexeme))`;
  const [common] = await db.execute<{ known: boolean }>(sql`select ${isCommon} as known`);
  const asked = sql`to_tsquery('indonesian', ${`${word}:*`})`;
  if (common?.known) return isIn(db, asked);
  const [open, closed] = [sql.raw(isOpenSql()), sql.raw(isClosedInViewSql())];
  const rows = await db.execute<{ known: boolean }>(sql`
    select (select count(*) from complaint where ${open} and not is_confidential and search_document @@ ${asked})
      + (select count(*) from complaint where ${closed} and not is_confidential and search_document @@ ${asked}) > 0 as known`);
  return rows[0]?.known ?? false;
}
