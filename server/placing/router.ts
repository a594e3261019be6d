import { z } from "zod";
import { readGuessFigures } from "@/db/queries/placing/learning";
import {
  arrivalPageSchema,
  arrivalSchema,
  guessFiguresSchema,
  similarArrivalSchema,
} from "@/server/domain/placing/arrival";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { findSimilar } from "./find-similar";
import { listArrivalPage, requireIntake } from "./list-arrivals";
import { openArrival } from "./open-arrival";

const code = z.string().max(40);

export const intakeDeskRouter = router({
  arrivals: staffProcedure
    .input(z.object({ cursor: z.string().max(80).nullish() }))
    .output(arrivalPageSchema)
    .query(({ ctx, input }) => listArrivalPage(ctx, input.cursor ?? null)),
  arrival: staffProcedure
    .input(z.object({ code }))
    .output(arrivalSchema)
    .query(({ ctx, input }) => openArrival(ctx, input.code)),
  similar: staffProcedure
    .input(z.object({ code, kelurahanCode: z.string().max(16), categoryCode: z.string().max(64) }))
    .output(z.array(similarArrivalSchema))
    .query(({ ctx, input }) => findSimilar(ctx, input)),
  figures: staffProcedure.output(guessFiguresSchema).query(({ ctx }) => {
    requireIntake(ctx.actor);
    return readGuessFigures(ctx.db);
  }),
});
