import { z } from "zod";
import { resetLinkSchema } from "@/server/domain/admin/consent";
import { reasonSchema } from "@/server/domain/admin/input";
import { changePersonSchema, inviteSchema, staffInvitationStates } from "@/server/domain/admin/person";
import { roles, unitKinds } from "@/server/domain/staff/role";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { changePerson } from "./change-person";
import { endSession } from "./end-session";
import { revokeInvitation } from "./invitations";
import { invite } from "./invite";
import { makeResetLink } from "./make-reset-link";
import { openPerson } from "./open-person";
import { readPeopleDesk } from "./read-people-desk";
import { releaseAccount } from "./release-account";
import { resetSecondFactor } from "./reset-second-factor";
import { setRolePolicy } from "./set-role-policy";

const role = z.enum(roles);
const id = z.number().int();
const personSchema = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  unitId: id,
  unitName: z.string(),
  isHead: z.boolean(),
  isActive: z.boolean(),
  isDemonstration: z.boolean(),
  hasSecondFactor: z.boolean(),
});
const sessionSchema = z.object({ id: z.string(), createdAt: z.date(), userAgent: z.string().nullable() });
const accountSchema = z.object({ issuer: z.string(), pinnedAt: z.date() });
const invitationSchema = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  unitName: z.string(),
  expiresAt: z.date(),
  state: z.enum(staffInvitationStates),
});
const roleSchema = z.object({
  role,
  people: z.number(),
  enrolled: z.number(),
  requiresSecondFactor: z.boolean(),
});
const unitSchema = z.object({ id, name: z.string(), kind: z.enum(unitKinds) });
const peopleDeskSchema = z.object({
  people: z.array(personSchema.extend({ lastSignIn: z.date().nullable() })),
  invitations: z.array(invitationSchema),
  roles: z.array(roleSchema),
  /** Present and future ones. */
  units: z.array(unitSchema),
});
const filterSchema = z.object({
  words: z.string().trim().max(100).nullish(),
  role: role.nullish(),
  isActive: z.boolean().default(true),
});

export const peopleRouter = router({
  /** All that the page of the people shows. */
  desk: adminProcedure
    .input(filterSchema)
    .output(peopleDeskSchema)
    .query(({ ctx, input }) => readPeopleDesk(ctx, input)),
  byId: adminProcedure
    .input(z.object({ id }))
    .output(
      personSchema.extend({
        createdAt: z.date(),
        sessions: z.array(sessionSchema),
        account: accountSchema.nullable(),
        units: z.array(unitSchema),
      }),
    )
    .query(({ ctx, input }) => openPerson(ctx, input)),
  change: adminProcedure
    .input(changePersonSchema)
    .output(z.object({ isWaiting: z.boolean() }))
    .mutation(({ ctx, input }) => changePerson(ctx, input)),
  endSession: adminProcedure
    .input(z.object({ staffId: id, sessionId: z.uuid() }))
    .output(z.void())
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  resetSecondFactor: adminProcedure
    .input(z.object({ id, reason: reasonSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => resetSecondFactor(ctx, input)),
  makeResetLink: adminProcedure
    .input(resetLinkSchema)
    .output(z.object({ token: z.string().nullable() }))
    .mutation(({ ctx, input }) => makeResetLink(ctx, input)),
  releaseAccount: adminProcedure
    .input(z.object({ id, reason: reasonSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => releaseAccount(ctx, input)),
  invite: adminProcedure
    .input(inviteSchema)
    .output(z.object({ token: z.string().nullable() }))
    .mutation(({ ctx, input }) => invite(ctx, input)),
  revokeInvitation: adminProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  setRolePolicy: adminProcedure
    .input(z.object({ role, requiresSecondFactor: z.boolean(), reason: reasonSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => setRolePolicy(ctx, input)),
});
