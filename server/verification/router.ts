import { z } from "zod";
import { claimSchema } from "@/server/domain/verification/claim-view";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { auditItemSchema, claimItemSchema, listAuditsToDecide, listClaimsToVerify } from "./list-claims";
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
  claims: staffProcedure.output(z.array(claimItemSchema)).query(({ ctx }) => listClaimsToVerify(ctx)),
  claim: staffProcedure
    .input(z.object({ code }))
    .output(claimSchema)
    .query(({ ctx, input }) => openClaim(ctx, input.code)),
  audits: staffProcedure.output(z.array(auditItemSchema)).query(({ ctx }) => listAuditsToDecide(ctx)),
  uphold: staffProcedure
    .input(z.object({ code, note }))
    .output(z.void())
    .mutation(({ ctx, input }) => uphold(ctx, input.code, input.note)),
  decisions: staffProcedure.output(decisionsSchema).query(({ ctx }) => measureDecisions(ctx)),
});
