import { z } from "zod";
import type { Database } from "@/db/database";
import { listAdminChanges, listChangers } from "@/db/queries/admin/admin-changes";
import { listAllUnits } from "@/db/queries/staff/units";
import { adminEntities } from "@/server/domain/admin/change";
import { unitIdsIn } from "@/server/domain/admin/changed-field";

export const changeFilterSchema = z.object({
  entity: z.enum(adminEntities).nullish(),
  staffId: z.number().int().nullish(),
  key: z.string().max(100).nullish(),
  /** The last change that the caller has seen; only older ones are returned. */
  before: z.number().int().nullish(),
});
type ChangeFilter = z.infer<typeof changeFilterSchema>;

/** Changes per page. */
const most = 50;

/** A page of the audit log, newest first. */
export const listChanges = ({ db }: { db: Database }, { entity, staffId, key, before }: ChangeFilter) =>
  listAdminChanges(
    db,
    { entity: entity ?? null, staffId: staffId ?? null, key: key || null, before: before ?? null },
    most,
  );

/** The same with the officers whose changes are in the log, and the names of the units that it holds. */
export async function readHistory(reading: { db: Database }, filter: ChangeFilter) {
  const [changes, changers] = await Promise.all([listChanges(reading, filter), listChangers(reading.db)]);
  const named = new Set(changes.flatMap(({ before, after }) => unitIdsIn(before, after)));
  const units = named.size > 0 ? await listAllUnits(reading.db) : [];
  const unitNames = Object.fromEntries(
    units.filter(({ id }) => named.has(id)).map(({ id, name }) => [String(id), name]),
  );
  return { changes, changers, unitNames };
}
