import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { unit } from "@/db/schema";
import type { UnitKind } from "@/server/domain/staff/role";

/** The unit and every unit below it. */
export async function listUnitScope(db: Queryable, unitId: number): Promise<number[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive below as (
      select id from unit where id = ${unitId}
      union
      select child.id from unit child join below on child.parent_id = below.id
    )
    select id from below`);
  return rows.map((row) => Number(row.id));
}

export async function findUnit(db: Queryable, id: number) {
  const [row] = await db.select().from(unit).where(eq(unit.id, id));
  return row ?? null;
}

export async function findUnitByCode(db: Queryable, code: string) {
  const [row] = await db.select().from(unit).where(eq(unit.code, code));
  return row ?? null;
}

type UnitFilter = {
  kinds?: readonly UnitKind[];
  ids?: readonly number[];
  /** ISO date; leaves out what begins later, as the unit of a kelurahan that is yet to come. */
  begunBy?: string;
};

/** Units of these kinds, or with these ids, by name; those that have ended are left out. */
export function listUnits(db: Queryable, filter: UnitFilter) {
  return db
    .select({ id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, parentId: unit.parentId })
    .from(unit)
    .where(
      and(
        filter.kinds ? inArray(unit.kind, [...filter.kinds]) : undefined,
        filter.ids ? inArray(unit.id, [...filter.ids]) : undefined,
        filter.begunBy ? lte(unit.validFrom, filter.begunBy) : undefined,
        or(isNull(unit.validTo), sql`${unit.validTo} > current_date`),
      ),
    )
    .orderBy(asc(unit.name));
}

/** Every unit that ever was. */
export function listAllUnits(db: Queryable) {
  return db
    .select({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parentId,
      areaCode: unit.areaCode,
    })
    .from(unit)
    .orderBy(asc(unit.id));
}

export async function listUnitNames(db: Queryable, ids: readonly number[]): Promise<{ name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ name: unit.name })
    .from(unit)
    .where(inArray(unit.id, [...ids]))
    .orderBy(unit.name);
}
