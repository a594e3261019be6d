import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { isOpenSql, notEnded } from "@/db/predicates";
import {
  area,
  areaShape,
  complaint,
  routingRule,
  staff,
  staffInvitation,
  unit,
  unitEndpoint,
} from "@/db/schema";
import type { NewShape } from "./areas";

/** The first of these codes that any area or unit has, or had. */
export async function findTakenCode(
  db: Queryable,
  { areas, units }: { areas: readonly string[]; units: readonly string[] },
): Promise<string | null> {
  const [known] = await db
    .select({ code: area.code })
    .from(area)
    .where(inArray(area.code, [...areas]));
  const [seated] = await db
    .select({ code: unit.code })
    .from(unit)
    .where(inArray(unit.code, [...units]));
  return known?.code ?? seated?.code ?? null;
}

/** Positions of the open complaints of a kelurahan, up to a limit; those without a position are left out. */
export async function listOpenPoints(db: Queryable, kelurahanCode: string, limit: number) {
  const rows = await db
    .select({ latitude: complaint.latitude, longitude: complaint.longitude })
    .from(complaint)
    .where(and(eq(complaint.kelurahanCode, kelurahanCode), sql.raw(isOpenSql("complaint"))))
    .limit(limit);
  return rows.map(({ latitude, longitude }) =>
    latitude === null || longitude === null ? null : { latitude, longitude },
  );
}

/** Null removes the end. */
export async function endArea(tx: Transaction, id: number, day: string | null): Promise<void> {
  await tx.update(area).set({ validTo: day }).where(eq(area.id, id));
}

export async function insertAreas(tx: Transaction, rows: (typeof area.$inferInsert)[]): Promise<void> {
  await tx.insert(area).values(rows);
}

export async function insertOfficialShapes(tx: Transaction, shapes: readonly NewShape[]): Promise<void> {
  await tx.insert(areaShape).values(shapes.map((shape) => ({ ...shape, source: "official" as const })));
}

export async function insertUnits(tx: Transaction, rows: (typeof unit.$inferInsert)[]): Promise<void> {
  await tx.insert(unit).values(rows);
}

/** Rules for exactly this area that have not ended on a day. */
export function listRulesOfArea(tx: Transaction, areaCode: string, day: string) {
  return tx
    .select()
    .from(routingRule)
    .where(and(eq(routingRule.areaPrefix, areaCode), notEnded(routingRule, day)))
    .orderBy(sql`${routingRule.position} desc`);
}

/** Moves later rules down by a number of positions. */
export async function makeRoomBelow(tx: Transaction, position: number, places: number): Promise<void> {
  await tx
    .update(routingRule)
    .set({ position: sql`${routingRule.position} + ${places}` })
    .where(gt(routingRule.position, position));
}

/** The planned parts of a kelurahan. */
export function listPartsOf(tx: Transaction, code: string) {
  return tx
    .select({ code: area.code, name: area.name, validFrom: area.validFrom })
    .from(area)
    .where(eq(area.splitFrom, code))
    .orderBy(asc(area.code));
}

/** One of these units that has officers, invitations or rules. */
export async function findUnitInUse(tx: Transaction, codes: readonly string[]): Promise<string | null> {
  const own = inArray(unit.code, [...codes]);
  const [row] = await tx
    .select({ code: unit.code })
    .from(unit)
    .where(
      and(
        own,
        or(
          sql`exists (select from ${staff} where ${staff.unitId} = ${unit.id})`,
          sql`exists (select from ${staffInvitation} where ${staffInvitation.unitId} = ${unit.id})`,
          sql`exists (select from ${unitEndpoint} where ${unitEndpoint.unitId} = ${unit.id})`,
          sql`exists (select from ${unit} as child where child.parent_id = ${unit.id})`,
          sql`exists (select from ${complaint} where ${complaint.holderUnitId} = ${unit.id})`,
        ),
      ),
    )
    .limit(1);
  return row?.code ?? null;
}

/**
 * Deletes areas that were never valid, with their shapes and units; rules about them end on the day on which they
 * were to begin.
 */
export async function deleteAreaParts(
  tx: Transaction,
  { areas, units }: { areas: readonly string[]; units: readonly string[] },
): Promise<void> {
  await tx
    .update(routingRule)
    .set({ validTo: sql`${routingRule.validFrom}` })
    .where(and(inArray(routingRule.areaPrefix, [...areas]), sql`${routingRule.validTo} is null`));
  await tx.delete(unit).where(inArray(unit.code, [...units]));
  await tx.delete(areaShape).where(inArray(areaShape.areaCode, [...areas]));
  await tx.delete(area).where(inArray(area.code, [...areas]));
}
