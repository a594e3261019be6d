import { z } from "zod";
import { listEscalationLevels } from "@/db/queries/notifications/escalation-levels";
import { endStepSchema, saveStepSchema, stepSchema } from "@/server/domain/admin/limits";
import { jakartaDay } from "@/server/domain/calendar";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { endStep, saveStep } from "./save-step";

const rowSchema = stepSchema.extend({
  id: z.number(),
  position: z.number(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

export const escalationRouter = router({
  /** Present and future levels, lowest first. */
  list: adminProcedure
    .output(z.array(rowSchema))
    .query(({ ctx }) => listEscalationLevels(ctx.db, jakartaDay(ctx.now))),
  save: adminProcedure
    .input(saveStepSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => saveStep(ctx, input)),
  end: adminProcedure
    .input(endStepSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => endStep(ctx, input)),
});
