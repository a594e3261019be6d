import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { holds } from "@/db/predicates";
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

/** Units of these kinds valid on a day (ISO date, Asia/Jakarta), by name. */
export function listUnits(db: Queryable, kinds: readonly UnitKind[], day: string) {
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
    .where(and(inArray(unit.kind, [...kinds]), holds(unit, day)))
    .orderBy(asc(unit.name));
}

/** Every unit, past and present. */
export function listAllUnits(db: Queryable) {
  return db
    .select({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parentId,
      areaCode: unit.areaCode,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
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

/** Names by id, ended units included: their events keep the name. */
export async function mapUnitNames(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(inArray(unit.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
