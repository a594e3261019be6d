import { z } from "zod";
import { linkIdSchema } from "@/server/domain/link/token-link";
import { passwordSchema } from "../staff/password";
import { type Role, roles, type UnitKind } from "../staff/role";
import { nameSchema, reasonSchema } from "./input";

/** Days for which an invitation's link is valid. */
export const invitationDays = 7;

const emailSchema = z.string().trim().max(254, "email_wrong").toLowerCase().pipe(z.email("email_wrong"));

export const inviteSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  role: z.enum(roles),
  unitId: z.number().int(),
  reason: reasonSchema,
});
export type InviteInput = z.infer<typeof inviteSchema>;

/** Who is made on the server itself, since nobody is there to confirm them; at Biro Pemerintahan or the Inspektorat. */
export const administratorSchema = z.object({
  role: z.enum(["administrator", "inspectorate"]).default("administrator"),
  email: emailSchema,
  name: nameSchema,
  unitCode: z.string().max(100).optional(),
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

export const acceptSchema = z.object({ link: linkIdSchema, password: passwordSchema });

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
