import { z } from "zod";
import type { Role } from "../staff/role";
import { powerfulRoles } from "../staff/session";
import { reasonSchema } from "./input";

/** What an administrator does only when a second person confirms it. */
export const consentKinds = ["invite", "change", "reset_link"] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Days for which a request can be confirmed. */
export const consentDays = 7;

/** Roles that nobody gets by one person's word: they read the whole city, complaints about officials among it. */
export const consentRoles: readonly Role[] = [...powerfulRoles, "intake"];

type Standing = { role: Role; unitId: number; isActive: boolean };

/** Whether somebody gets one of these roles, gets it back, or takes it to another unit. Losing one needs nobody. */
export function needsSecondPerson(before: Standing | null, after: Standing): boolean {
  if (!after.isActive || !consentRoles.includes(after.role)) return false;
  return !before?.isActive || before.role !== after.role || before.unitId !== after.unitId;
}

/** The role whose officers confirm requests about this one: the Inspektorat admits its own. */
export const confirmingRole = (role: Role): Role =>
  role === "inspectorate" ? "inspectorate" : "administrator";

type Request = { role: Role; requestedBy: number; staffId: number | null };

/** Neither the one who asked nor the one whom it concerns confirms. */
export function mayConfirm(officer: { staffId: number; role: Role }, request: Request): boolean {
  if (officer.staffId === request.requestedBy || officer.staffId === request.staffId) return false;
  return officer.role === confirmingRole(request.role);
}

export const decideConsentSchema = z.object({
  id: z.number().int(),
  isConfirmed: z.boolean(),
  reason: reasonSchema,
});
export type DecideConsentInput = z.infer<typeof decideConsentSchema>;

export const resetLinkSchema = z.object({ id: z.number().int(), reason: reasonSchema });
export type ResetLinkInput = z.infer<typeof resetLinkSchema>;
