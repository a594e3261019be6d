import { z } from "zod";
import { listHeaps } from "@/db/queries/placing/heaps";
import { readGuessFigures } from "@/db/queries/placing/learning";
import {
  guessFiguresSchema,
  heapSchema,
  mergeCandidateSchema,
  placingComplaintSchema,
  placingPageSchema,
} from "@/server/domain/placing/placing-complaint";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { findSimilar } from "./find-similar";
import { listPlacingPage, requireIntake } from "./list-placing-page";
import { openPlacingComplaint } from "./open-placing-complaint";

const code = z.string().max(40);

export const intakeDeskRouter = router({
  arrivals: staffProcedure
    .input(z.object({ cursor: z.string().max(80).nullish() }))
    .output(placingPageSchema)
    .query(({ ctx, input }) => listPlacingPage(ctx, input.cursor ?? null)),
  heaps: staffProcedure.output(z.array(heapSchema)).query(({ ctx }) => {
    requireIntake(ctx.actor);
    return listHeaps(ctx.db);
  }),
  arrival: staffProcedure
    .input(z.object({ code }))
    .output(placingComplaintSchema)
    .query(({ ctx, input }) => openPlacingComplaint(ctx, input.code)),
  similar: staffProcedure
    .input(z.object({ code, kelurahanCode: z.string().max(16), categoryCode: z.string().max(64) }))
    .output(z.array(mergeCandidateSchema))
    .query(({ ctx, input }) => findSimilar(ctx, input)),
  figures: staffProcedure.output(guessFiguresSchema).query(({ ctx }) => {
    requireIntake(ctx.actor);
    return readGuessFigures(ctx.db);
  }),
});
