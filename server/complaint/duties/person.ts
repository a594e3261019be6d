import { listPeopleOf } from "@/db/queries/staff/people";
import { conflict, invalid } from "@/server/domain/errors";
import { mayTake } from "@/server/domain/staff/assignee";
import type { SettleDuty } from "./types";

/** One of the holder's own people. The status says nothing of who had it, so two at once are told apart by whom they saw. */
export const settlePerson: SettleDuty = async (tx, { row, actor, input }) => {
  if (actor.kind !== "staff" || !input.assigneeId) throw invalid("person_missing");
  if (row.assigneeStaffId !== input.expectedAssigneeId) throw conflict();
  if (row.assigneeStaffId === input.assigneeId) throw invalid("person_has_it");
  const colleagues = await listPeopleOf(tx, actor.unitId);
  const person = colleagues.find(({ id }) => id === input.assigneeId);
  if (!person || !mayTake(person, actor, row)) throw invalid("person_not_eligible");
  return { payload: { assigneeStaffId: person.id } };
};
