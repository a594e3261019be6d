import { z } from "zod";
import type { Database } from "@/db/database";
import { listAdminChanges, listChangers } from "@/db/queries/admin/admin-changes";
import { mapUnitNames } from "@/db/queries/staff/units";
import { adminEntities } from "@/server/domain/admin/change";

export const changeFilterSchema = z.object({
  entity: z.enum(adminEntities).nullish(),
  staffId: z.number().int().nullish(),
  key: z.string().max(100).nullish(),
  /** The last change that the caller has seen; only older ones are returned. */
  before: z.number().int().nullish(),
});
type ChangeFilter = z.infer<typeof changeFilterSchema>;

type Values = Record<string, unknown> | null;

/** Changes per page. */
const most = 50;

/** A page of the audit log, newest first, with units by name. */
export async function listChanges({ db }: { db: Database }, { entity, staffId, key, before }: ChangeFilter) {
  const filter = {
    entity: entity ?? null,
    staffId: staffId ?? null,
    key: key || null,
    before: before ?? null,
  };
  const changes = await listAdminChanges(db, filter, most);
  const ids = changes.flatMap((change) => [change.before?.unitId, change.after?.unitId]).map(Number);
  const names = await mapUnitNames(db, ids.filter(Number.isSafeInteger));
  const named = (values: Values) => {
    if (typeof values?.unitId !== "number") return values;
    const { unitId, ...rest } = values;
    return { ...rest, unit: names.get(unitId) ?? unitId };
  };
  return changes.map((change) => ({
    ...change,
    before: named(change.before),
    after: named(change.after),
  }));
}

/** The same with the officers whose changes are in the log. */
export async function readHistory(reading: { db: Database }, filter: ChangeFilter) {
  const [changes, changers] = await Promise.all([listChanges(reading, filter), listChangers(reading.db)]);
  return { changes, changers };
}
