import { z } from "zod";
import { openedClaimSchema } from "@/server/domain/verification/claim-view";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { listWork, workSchema } from "./list-work";
import { decisionsSchema, measureDecisions } from "./measure-decisions";
import { openClaim } from "./open-claim";
import { uphold } from "./uphold";

const code = z.string().max(40);
const note = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((value) => value || null);

export const verificationRouter = router({
  work: staffProcedure.output(workSchema).query(({ ctx }) => listWork(ctx)),
  claim: staffProcedure
    .input(z.object({ code }))
    .output(openedClaimSchema)
    .query(({ ctx, input }) => openClaim(ctx, input.code)),
  uphold: staffProcedure
    .input(z.object({ code, note }))
    .output(z.void())
    .mutation(({ ctx, input }) => uphold(ctx, input.code, input.note)),
  decisions: staffProcedure.output(decisionsSchema).query(({ ctx }) => measureDecisions(ctx)),
});
