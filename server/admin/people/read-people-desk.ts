import type { Database } from "@/db/database";
import { listUnitRows } from "@/db/queries/admin/catalog";
import { listPeople } from "@/db/queries/staff/people";
import { jakartaDay } from "@/server/domain/calendar";
import type { Role } from "@/server/domain/staff/role";
import { hasEnded } from "@/server/domain/validity";
import { listInvitations } from "./invitations";
import { listRoles } from "./list-roles";

type Reading = { db: Database; now: Date };
type Filter = { words?: string | null | undefined; role?: Role | null | undefined; isActive: boolean };

/** Rows per page; a search narrows them. */
const most = 200;

/** All that the page of the people shows: officers, invitations, roles, and the units of an invitation. */
export async function readPeopleDesk(reading: Reading, { words, role, isActive }: Filter) {
  const { db, now } = reading;
  const [people, invitations, roles, units] = await Promise.all([
    listPeople(db, { words: words || null, role: role ?? null, isActive }, most),
    listInvitations(reading),
    listRoles(reading),
    listUnitRows(db),
  ]);
  const today = jakartaDay(now);
  return { people, invitations, roles, units: units.filter((unit) => !hasEnded(unit, today)) };
}
