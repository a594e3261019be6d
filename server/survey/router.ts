import { z } from "zod";
import { tokenOf } from "@/server/auth/link-keys";
import { linkIdSchema } from "@/server/domain/link/token-link";
import { filledSchema } from "@/server/domain/survey/response";
import { router } from "@/server/trpc/init";
import { limitedProcedure } from "@/server/trpc/procedures";
import { readSurveyFigures } from "./figures";
import { surveyFiguresInputSchema, surveyFiguresSchema } from "./figures-schema";
import { invitationSchema, readInvitation } from "./invitation";
import { openForm, openFormSchema } from "./open-form";
import { respondOpenly } from "./respond-openly";
import { respondToInvitation } from "./respond-to-invitation";

const pass = z.string().max(80);

export const surveyRouter = router({
  invitation: limitedProcedure("track")
    .input(z.object({ link: linkIdSchema }))
    .output(invitationSchema)
    .query(({ ctx, input: { link } }) => readInvitation(ctx, tokenOf(ctx, "survey", link))),
  form: limitedProcedure("read")
    .output(openFormSchema)
    .query(({ ctx }) => openForm(ctx, ctx.surveyPass)),
  answer: limitedProcedure("survey")
    .input(filledSchema.extend({ link: linkIdSchema }))
    .output(z.void())
    .mutation(({ ctx, input: { link, ...filled } }) =>
      respondToInvitation(ctx, { ...filled, token: tokenOf(ctx, "survey", link) }),
    ),
  answerOpenly: limitedProcedure("survey")
    .input(filledSchema.extend({ pass, unitCode: z.string().max(80) }))
    .output(z.void())
    .mutation(({ ctx, input }) => respondOpenly(ctx, input)),
  report: limitedProcedure("read")
    .input(surveyFiguresInputSchema)
    .output(surveyFiguresSchema)
    .query(({ ctx, input }) => readSurveyFigures(ctx, input)),
});
