import { hours, minutes } from "../duration";
import type { Role } from "./role";

/** Roles that see or change more than one office's work. */
export const powerfulRoles: readonly Role[] = ["administrator", "verifier", "inspectorate", "governor"];

/** Milliseconds without a request after which a session of this role ends. */
const idleLimitMs = (role: Role): number => (powerfulRoles.includes(role) ? minutes(30) : hours(4));

export function isIdle({ role, lastSeenAt }: { role: Role; lastSeenAt: Date }, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= idleLimitMs(role);
}
