import { z } from "zod";
import { router } from "@/server/trpc/init";
import { sessionProcedure } from "@/server/trpc/procedures";
import { beginEnrolment, confirmEnrolment, removeSecondFactor, renewRecoveryCodes } from "./enrol";
import { readFactorStanding } from "./read-standing";

const code = z.object({ code: z.string().trim().min(6, "second_factor_wrong").max(40) });
const codesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const factorStandingSchema = z.object({
  isEnrolled: z.boolean(),
  isRequired: z.boolean(),
  recoveryCodes: z.number(),
  asksPassword: z.boolean(),
});

/** The officer's own second factor; open even while a required one is missing. */
export const secondFactorRouter = router({
  standing: sessionProcedure.output(factorStandingSchema).query(({ ctx }) => readFactorStanding(ctx)),
  begin: sessionProcedure
    .input(z.object({ password: z.string().max(200) }))
    .output(z.object({ secret: z.string(), uri: z.string() }))
    .mutation(({ ctx, input }) => beginEnrolment(ctx, input)),
  confirm: sessionProcedure
    .input(code)
    .output(codesSchema)
    .mutation(({ ctx, input }) => confirmEnrolment(ctx, input)),
  renewCodes: sessionProcedure
    .input(code)
    .output(codesSchema)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
  remove: sessionProcedure
    .input(code)
    .output(z.void())
    .mutation(({ ctx, input }) => removeSecondFactor(ctx, input)),
});
