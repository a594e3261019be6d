import type { StaffActor } from "../actor";
import { moves } from "../complaint/status";
import { type ComplaintFacts, can } from "./permission";
import type { Role } from "./role";

type Person = { id: number; role: Role };

/** Could this colleague of the giver's unit be given anything? Who works in the field takes for themselves only. */
export function mayHandle(person: Person, giver: StaffActor): boolean {
  if (giver.role === "field" && person.id !== giver.staffId) return false;
  return moves.some(({ action, by }) => action === "assign" && by !== "reporter" && by.includes(person.role));
}

/** May they be given this complaint? Only who could take a holder's moves on it themselves. */
export function mayTake(person: Person, giver: StaffActor, complaint: ComplaintFacts): boolean {
  if (!mayHandle(person, giver)) return false;
  return can({ ...giver, staffId: person.id, role: person.role }, "assign", complaint);
}
