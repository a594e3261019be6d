import { z } from "zod";
import { verificationDeskSchema } from "@/server/domain/verification/verification-desk";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { readVerificationDesk, verificationDeskInputSchema } from "./read-verification-desk";
import { uphold } from "./uphold";

const code = z.string().max(40);
const note = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((value) => value || null);

export const verificationRouter = router({
  /** All that the verifiers' page shows. */
  desk: staffProcedure
    .input(verificationDeskInputSchema)
    .output(verificationDeskSchema)
    .query(({ ctx, input }) => readVerificationDesk(ctx, input)),
  uphold: staffProcedure
    .input(z.object({ code, note }))
    .output(z.void())
    .mutation(({ ctx, input }) => uphold(ctx, input.code, input.note)),
});
