import { asc, isNull, or, sql } from "drizzle-orm";
import type { Queryable } from "../../database";
import { serviceAttribute } from "../../schema";

/** The questions of every category that are asked today, in their order. */
export function listServiceAttributes(db: Queryable) {
  return db
    .select()
    .from(serviceAttribute)
    .where(or(isNull(serviceAttribute.validTo), sql`${serviceAttribute.validTo} > current_date`))
    .orderBy(asc(serviceAttribute.categoryCode), asc(serviceAttribute.position));
}
