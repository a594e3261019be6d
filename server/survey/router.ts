import { z } from "zod";
import { secretFor } from "@/server/auth/reporter-keys";
import { filledSchema } from "@/server/domain/survey/response";
import { router } from "@/server/trpc/init";
import { limitedProcedure, publicProcedure } from "@/server/trpc/procedures";
import { readSurveyFigures } from "./figures";
import { surveyFiguresInputSchema, surveyFiguresSchema } from "./figures-schema";
import { findMine, mineSchema } from "./find-mine";
import { invitationSchema, readInvitation, tokenSchema } from "./invitation";
import { openForm, openFormSchema } from "./open-form";
import { respondOpenly } from "./respond-openly";
import { respondToInvitation } from "./respond-to-invitation";

const pass = z.string().max(80);

export const surveyRouter = router({
  /** A mutation, so that the token stands in no URL. */
  invitation: limitedProcedure("track")
    .input(z.object({ token: tokenSchema }))
    .output(invitationSchema)
    .mutation(({ ctx, input }) => readInvitation(ctx, input.token)),
  mine: limitedProcedure("track")
    .input(z.object({ code: z.string().max(40) }))
    .output(mineSchema)
    .query(({ ctx, input: { code } }) => findMine(ctx, { code, secret: secretFor(ctx.reporterKeys, code) })),
  form: publicProcedure
    .input(z.object({ answeredWith: pass.nullish() }))
    .output(openFormSchema)
    .query(({ ctx, input }) => openForm(ctx, input.answeredWith ?? null)),
  answer: limitedProcedure("survey")
    .input(filledSchema.extend({ token: tokenSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => respondToInvitation(ctx, input)),
  answerOpenly: limitedProcedure("survey")
    .input(filledSchema.extend({ pass, unitCode: z.string().max(80) }))
    .output(z.void())
    .mutation(({ ctx, input }) => respondOpenly(ctx, input)),
  report: publicProcedure
    .input(surveyFiguresInputSchema)
    .output(surveyFiguresSchema)
    .query(({ ctx, input }) => readSurveyFigures(ctx, input)),
});
