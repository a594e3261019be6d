import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { staff, unit } from "@/db/schema";

/** Colleagues offered for one complaint at most. */
const most = 300;

/** Active officers of units, and of the city-wide desks, by name. */
export function listCallable(db: Queryable, unitIds: readonly number[]) {
  return db
    .select({
      staffId: staff.id,
      name: staff.name,
      role: staff.role,
      unitId: staff.unitId,
      unitName: unit.name,
      areaCode: unit.areaCode,
    })
    .from(staff)
    .innerJoin(unit, eq(unit.id, staff.unitId))
    .where(
      and(
        eq(staff.isActive, true),
        or(
          unitIds.length > 0 ? inArray(staff.unitId, [...unitIds]) : sql`false`,
          inArray(staff.role, ["verifier", "intake"]),
        ),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id))
    .limit(most);
}

/** Names of mentioned officers and units. */
export async function listMentionNames(
  db: Queryable,
  { staffIds, unitIds }: { staffIds: readonly number[]; unitIds: readonly number[] },
) {
  const [people, units] = await Promise.all([
    staffIds.length > 0
      ? db
          .select({ id: staff.id, name: staff.name })
          .from(staff)
          .where(inArray(staff.id, [...staffIds]))
      : [],
    unitIds.length > 0
      ? db
          .select({ id: unit.id, name: unit.name })
          .from(unit)
          .where(inArray(unit.id, [...unitIds]))
      : [],
  ]);
  const named = (rows: readonly { id: number; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  return { people: named(people), units: named(units) };
}
