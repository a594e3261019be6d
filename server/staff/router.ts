import { z } from "zod";
import { setSessionRevoked } from "@/db/queries/staff/staff";
import { actions } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";
import { receiverSchema } from "@/server/domain/staff/receiving";
import { roles } from "@/server/domain/staff/role";
import { router } from "@/server/trpc/init";
import { sessionProcedure, staffProcedure } from "@/server/trpc/procedures";
import { listColleagues } from "./list-colleagues";
import { listReceivers } from "./list-receivers";
import { passwordRouter } from "./password/router";
import { readOwnAccount } from "./read-own-account";
import { factorStandingSchema, secondFactorRouter } from "./second-factor/router";

const meSchema = z.object({
  name: z.string(),
  unitName: z.string(),
  role: z.enum(roles),
  /** The area whose complaints they read, or null without one. */
  areaCode: z.string().nullable(),
  hasUnitsBelow: z.boolean(),
  sessionId: z.string(),
  owesSecondFactor: z.boolean(),
});
const sessionSchema = z.object({ id: z.string(), createdAt: z.date(), userAgent: z.string().nullable() });

export const staffRouter = router({
  secondFactor: secondFactorRouter,
  password: passwordRouter,
  me: sessionProcedure.output(meSchema).query(({ ctx: { session } }) => ({
    ...session,
    role: session.actor.role,
    areaCode: session.actor.areaPrefix,
    hasUnitsBelow: session.actor.unitScope.length > 1,
    sessionId: session.id,
  })),
  /** All that the page of the officer's own account shows. */
  account: staffProcedure
    .output(z.object({ sessions: z.array(sessionSchema), secondFactor: factorStandingSchema }))
    .query(({ ctx }) => readOwnAccount(ctx)),
  revokeSession: sessionProcedure
    .input(z.object({ id: z.uuid() }))
    .output(z.void())
    .mutation(async ({ ctx, input }) => {
      if (!(await setSessionRevoked(ctx.db, input.id, ctx.actor.staffId, ctx.now))) throw notFound();
    }),
  /** Officers of their own unit who can take its complaints. */
  colleagues: staffProcedure
    .output(z.array(z.object({ id: z.number(), name: z.string(), isSelf: z.boolean() })))
    .query(({ ctx }) => listColleagues(ctx)),
  /** The units that may receive this complaint by this action, the category's own first. */
  receivers: staffProcedure
    .input(z.object({ code: z.string().max(40), action: z.enum(actions) }))
    .output(z.array(receiverSchema))
    .query(({ ctx, input }) => listReceivers(ctx, input)),
});
