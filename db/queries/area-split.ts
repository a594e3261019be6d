import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { openStatuses } from "@/server/domain/complaint/status";
import type { Queryable, Transaction } from "../database";
import { area, areaShape, complaint, routingRule, unit } from "../schema";
import type { NewShape } from "./areas";

/** The first of these codes that an area or a unit has, or ever had. */
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

/** Where the open complaints of a kelurahan lie, at most so many; those that were placed without a point are left out. */
export async function listOpenPoints(db: Queryable, kelurahanCode: string, limit: number) {
  const rows = await db
    .select({ latitude: complaint.latitude, longitude: complaint.longitude })
    .from(complaint)
    .where(and(eq(complaint.kelurahanCode, kelurahanCode), inArray(complaint.status, [...openStatuses])))
    .limit(limit);
  return rows.map(({ latitude, longitude }) =>
    latitude === null || longitude === null ? null : { latitude, longitude },
  );
}

export async function endArea(tx: Transaction, id: number, day: string): Promise<void> {
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

/** Rules in force that speak of this very area. */
export function listRulesOfArea(tx: Transaction, areaCode: string) {
  return tx
    .select()
    .from(routingRule)
    .where(and(eq(routingRule.areaPrefix, areaCode), sql`${routingRule.validTo} is null`))
    .orderBy(sql`${routingRule.position} desc`);
}

/** Rules further down go down by so many places. */
export async function makeRoomBelow(tx: Transaction, position: number, places: number): Promise<void> {
  await tx
    .update(routingRule)
    .set({ position: sql`${routingRule.position} + ${places}` })
    .where(gt(routingRule.position, position));
}
