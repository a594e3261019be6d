import { z } from "zod";
import { askResetSchema, changePasswordSchema, resetPasswordSchema } from "@/server/domain/staff/password";
import { router } from "@/server/trpc/init";
import { limitedProcedure, selfLimitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { askReset } from "./ask-reset";
import { changePassword } from "./change-password";
import { checkReset, resetPassword } from "./reset-password";

export const passwordRouter = router({
  change: staffProcedure
    .input(changePasswordSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  /** The same response for every e-mail address. */
  askReset: selfLimitedProcedure("password-reset")
    .input(askResetSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => askReset(ctx, input)),
  /** A mutation, so that the token stands in no URL. */
  checkReset: limitedProcedure("secret")
    .input(resetPasswordSchema.pick({ token: true }))
    .output(z.void())
    .mutation(({ ctx, input }) => checkReset(ctx, input)),
  reset: limitedProcedure("secret")
    .input(resetPasswordSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
});
