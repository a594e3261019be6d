import { listPeopleOf } from "@/db/queries/staff/people";
import { conflict, invalid } from "@/server/domain/errors";
import { mayTake } from "@/server/domain/staff/assignee";
import type { SettleDuty } from "./types";

/**
 * Assigns an officer of the holding unit. The status does not tell the assignee, so concurrent moves compare the
 * assignee that was seen.
 */
export const settlePerson: SettleDuty = async (tx, { row, actor, input }) => {
  if (actor.kind !== "staff" || !input.assigneeId) throw invalid("person_missing");
  if (row.assigneeStaffId !== input.expectedAssigneeId) throw conflict();
  if (row.assigneeStaffId === input.assigneeId) throw invalid("person_has_it");
  const colleagues = await listPeopleOf(tx, actor.unitId);
  const person = colleagues.find(({ id }) => id === input.assigneeId);
  if (!person || !mayTake(person, actor, row)) throw invalid("person_not_eligible");
  return { payload: { assigneeStaffId: person.id } };
};
