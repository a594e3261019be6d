import type { StaffActor } from "../actor";
import { moves } from "../complaint/status";
import { type ComplaintFacts, can } from "./permission";
import type { Role } from "./role";

type Person = { id: number; role: Role };

/** Whether this colleague can be assigned anything. Field officers assign only themselves. */
export function mayHandle(person: Person, giver: StaffActor): boolean {
  if (giver.role === "field" && person.id !== giver.staffId) return false;
  return moves.some(({ action, by }) => action === "assign" && by !== "reporter" && by.includes(person.role));
}

/** Whether they can be assigned this complaint: only who could make a holder's moves on it. */
export function mayTake(person: Person, giver: StaffActor, complaint: ComplaintFacts): boolean {
  if (!mayHandle(person, giver)) return false;
  return can({ ...giver, staffId: person.id, role: person.role }, "assign", complaint);
}
