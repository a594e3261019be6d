import { z } from "zod";
import { type Role, roles, type UnitKind } from "../staff/role";
import { nameSchema, reasonSchema } from "./input";

/** Days for which an invitation's link is valid. */
export const invitationDays = 7;

const emailSchema = z.string().trim().toLowerCase().pipe(z.email("email_wrong").max(254));

const passwordSchema = z.string().min(12, "password_too_short").max(200);

export const inviteSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  role: z.enum(roles),
  unitId: z.number().int(),
  reason: reasonSchema,
});
export type InviteInput = z.infer<typeof inviteSchema>;

/** An administrator who is made on the server itself; their unit is Biro Pemerintahan unless another is named. */
export const administratorSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  unitCode: z.string().max(100).default("biro-pemerintahan"),
});
export type AdministratorInput = z.infer<typeof administratorSchema>;

export const changePersonSchema = z.object({
  id: z.number().int(),
  name: nameSchema,
  role: z.enum(roles),
  unitId: z.number().int(),
  /** Head of the unit: notified at the second escalation level. Unchanged if missing. */
  isHead: z.boolean().optional(),
  isActive: z.boolean(),
  reason: reasonSchema,
});
export type ChangePersonInput = z.infer<typeof changePersonSchema>;

export const acceptSchema = z.object({ token: z.string().max(80), password: passwordSchema });

const offices: Record<Exclude<Role, "administrator">, readonly UnitKind[]> = {
  intake: ["biro", "dinas"],
  kelurahan: ["kelurahan"],
  district: ["kota", "kecamatan"],
  agency: ["dinas", "badan", "biro"],
  subagency: ["suku_dinas", "upt"],
  field: ["dinas", "suku_dinas", "upt", "kelurahan", "kecamatan"],
  verifier: ["biro"],
  governor: ["governor", "biro"],
  inspectorate: ["inspektorat"],
};

/** Whether an officer of this role may belong to a unit of this kind. Administrators may belong to any. */
export function mayServeIn(role: Role, kind: UnitKind): boolean {
  return role === "administrator" || offices[role].includes(kind);
}

type Standing = { id: number; role: Role; isActive: boolean };

/** Whether no administrator would be left after `changed` replaced the row of its id. */
export function leavesNoAdministrator(administrators: readonly Standing[], changed: Standing): boolean {
  const isOne = ({ role, isActive }: Standing) => role === "administrator" && isActive;
  if (isOne(changed)) return false;
  const others = administrators.filter((one) => one.id !== changed.id && isOne(one));
  return others.length === 0 && administrators.some((one) => one.id === changed.id && isOne(one));
}

/** The states of an invitation. */
export const staffInvitationStates = ["open", "used", "revoked", "expired"] as const;
type InvitationState = (typeof staffInvitationStates)[number];

export function readInvitationState(
  invitation: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.usedAt) return "used";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt.getTime() <= now.getTime() ? "expired" : "open";
}
