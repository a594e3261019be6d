import { and, asc, eq, ilike, ne, or, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { notEnded } from "@/db/predicates";
import { type AreaLevel, area } from "@/db/schema";

const literal = (words: string) => words.replace(/[\\%_]/g, "\\$&");

const columns = {
  id: area.id,
  code: area.code,
  level: area.level,
  name: area.name,
  aliases: area.aliases,
  parentCode: area.parentCode,
  validFrom: area.validFrom,
  validTo: area.validTo,
};

type Filter = { words: string | null; level: AreaLevel | null };

/** Areas by code with their validity, ended ones included; found by code, name or alias. */
export function listAreaRows(db: Queryable, { words, level }: Filter, limit: number) {
  const pattern = words ? `%${literal(words)}%` : null;
  return db
    .select(columns)
    .from(area)
    .where(
      and(
        level ? eq(area.level, level) : undefined,
        pattern
          ? or(
              ilike(area.name, pattern),
              ilike(area.code, pattern),
              sql`array_to_string(${area.aliases}, ',') ilike ${pattern}`,
            )
          : undefined,
      ),
    )
    .orderBy(asc(area.code), asc(area.validFrom))
    .limit(limit);
}

export async function findAreaRow(db: Queryable, code: string) {
  const [row] = await db.select(columns).from(area).where(eq(area.code, code));
  return row ?? null;
}

/** The area, locked until the transaction ends. */
export async function lockArea(tx: Transaction, id: number) {
  const [row] = await tx.select(columns).from(area).where(eq(area.id, id)).for("update");
  return row ?? null;
}

/** Another area of the level, valid on a day or later, with one of these names. */
export async function findNamesake(
  tx: Transaction,
  { id, level }: { id: number; level: AreaLevel },
  names: readonly string[],
  day: string,
) {
  const wanted = names.map((name) => name.toLowerCase());
  const list = sql`array[${sql.join(
    wanted.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[]`;
  const [row] = await tx
    .select({ code: area.code, name: area.name })
    .from(area)
    .where(
      and(
        eq(area.level, level),
        ne(area.id, id),
        notEnded(area, day),
        sql`(lower(${area.name}) = any(${list}) or exists (
          select from unnest(${area.aliases}) as other(name) where lower(other.name) = any(${list})))`,
      ),
    )
    .limit(1);
  return row ?? null;
}

export async function setArea(
  tx: Transaction,
  id: number,
  values: { name: string; aliases: string[] },
): Promise<void> {
  await tx.update(area).set(values).where(eq(area.id, id));
}
