import { z } from "zod";
import { secretFor } from "@/server/auth/reporter-keys";
import { anonymous } from "@/server/domain/actor";
import { officerReasonSchema } from "@/server/domain/complaint/input";
import { photoRegionsSchema } from "@/server/domain/complaint/photo-region";
import { router } from "@/server/trpc/init";
import { limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { photoStorage } from "../http";
import { redactPhoto } from "./redact-photo";

const hiding = z.object({ code: z.string().max(40), photo: z.string().max(60), regions: photoRegionsSchema });

export const photoRouter = router({
  redactByReporter: limitedProcedure("respond")
    .input(hiding)
    .output(z.void())
    .mutation(({ ctx, input }) =>
      redactPhoto(
        { ...ctx, storage: photoStorage(), actor: anonymous },
        { ...input, reason: null },
        secretFor(ctx.reporterKeys, input.code),
      ),
    ),
  redactByOfficer: staffProcedure
    .input(hiding.extend({ reason: officerReasonSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => redactPhoto({ ...ctx, storage: photoStorage() }, input)),
});
