import { z } from "zod";
import { intakeDeskSchema } from "@/server/domain/placing/intake-desk";
import {
  mergeCandidateSchema,
  placingComplaintSchema,
  placingPageSchema,
} from "@/server/domain/placing/placing-complaint";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { findSimilar } from "./find-similar";
import { listPlacingPage } from "./list-placing-page";
import { openPlacingComplaint } from "./open-placing-complaint";
import { readIntakeDesk } from "./read-intake-desk";

const code = z.string().max(40);

export const intakeDeskRouter = router({
  /** All that the intake desk's page shows. */
  desk: staffProcedure
    .input(z.object({ code: code.nullish() }))
    .output(intakeDeskSchema)
    .query(({ ctx, input }) => readIntakeDesk(ctx, input.code ?? null)),
  arrivals: staffProcedure
    .input(z.object({ cursor: z.string().max(80).nullish() }))
    .output(placingPageSchema)
    .query(({ ctx, input }) => listPlacingPage(ctx, input.cursor ?? null)),
  arrival: staffProcedure
    .input(z.object({ code }))
    .output(placingComplaintSchema)
    .query(({ ctx, input }) => openPlacingComplaint(ctx, input.code)),
  similar: staffProcedure
    .input(z.object({ code, kelurahanCode: z.string().max(16), categoryCode: z.string().max(64) }))
    .output(z.array(mergeCandidateSchema))
    .query(({ ctx, input }) => findSimilar(ctx, input)),
});
