import type { Database } from "@/db/database";
import { listPeopleOf } from "@/db/queries/staff/people";
import type { StaffActor } from "@/server/domain/actor";
import { mayHandle } from "@/server/domain/staff/assignee";

/** The people of the actor's own unit who can be given what it holds, themselves first; nobody but themselves to the field. */
export async function listColleagues({ db, actor }: { db: Database; actor: StaffActor }) {
  const people = await listPeopleOf(db, actor.unitId);
  return people
    .filter((person) => mayHandle(person, actor))
    .map(({ id, name }) => ({ id, name, isSelf: id === actor.staffId }))
    .toSorted((a, b) => Number(b.isSelf) - Number(a.isSelf));
}
