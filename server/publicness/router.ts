import { z } from "zod";
import { secretFor } from "@/server/auth/reporter-keys";
import { anonymous } from "@/server/domain/actor";
import { officerReasonSchema } from "@/server/domain/complaint/input";
import { publicPreviewSchema } from "@/server/domain/complaint/privacy";
import { router } from "@/server/trpc/init";
import { limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { concealComplaint, publishComplaint } from "./change-publicness";
import { previewPublic } from "./preview-public";

const code = z.string().max(40);
const reason = officerReasonSchema;
const asOf = z.date();
const changed = z.object({ code: z.string() });

export const publicnessRouter = router({
  preview: limitedProcedure("track")
    .input(z.object({ code }))
    .output(publicPreviewSchema)
    .query(({ ctx, input: { code } }) =>
      previewPublic({ ...ctx, actor: anonymous }, { code, secret: secretFor(ctx.reporterKeys, code) }),
    ),
  publish: limitedProcedure("respond")
    .input(z.object({ code, asOf }))
    .output(changed)
    .mutation(({ ctx, input }) =>
      publishComplaint(
        { ...ctx, actor: anonymous },
        { ...input, reason: null },
        secretFor(ctx.reporterKeys, input.code),
      ),
    ),
  conceal: limitedProcedure("respond")
    .input(z.object({ code }))
    .output(changed)
    .mutation(({ ctx, input }) =>
      concealComplaint(
        { ...ctx, actor: anonymous },
        { ...input, reason: null },
        secretFor(ctx.reporterKeys, input.code),
      ),
    ),
  concealByOfficer: staffProcedure
    .input(z.object({ code, reason }))
    .output(changed)
    .mutation(({ ctx, input }) => concealComplaint(ctx, input)),
  /** Undoes what an officer did. */
  publishByOfficer: staffProcedure
    .input(z.object({ code, reason }))
    .output(changed)
    .mutation(({ ctx, input }) => publishComplaint(ctx, { ...input, asOf: ctx.now })),
});
