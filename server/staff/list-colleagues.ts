import type { Database } from "@/db/database";
import { listPeopleOf } from "@/db/queries/staff/people";
import type { StaffActor } from "@/server/domain/actor";
import { mayHandle } from "@/server/domain/staff/assignee";

/**
 * The officers of the actor's unit who can be assigned its complaints, the actor first; field officers get only
 * themselves.
 */
export async function listColleagues({ db, actor }: { db: Database; actor: StaffActor }) {
  const people = await listPeopleOf(db, actor.unitId);
  return people
    .filter((person) => mayHandle(person, actor))
    .map(({ id, name }) => ({ id, name, isSelf: id === actor.staffId }))
    .toSorted((a, b) => Number(b.isSelf) - Number(a.isSelf));
}
