import { z } from "zod";
import { secretSchema } from "@/server/domain/complaint/input";
import { filledSchema } from "@/server/domain/survey/response";
import { router } from "@/server/trpc/init";
import { limitedProcedure, publicProcedure } from "@/server/trpc/procedures";
import { findMine, mineSchema } from "./find-mine";
import { invitationSchema, readInvitation, tokenSchema } from "./invitation";
import { openForm, openFormSchema } from "./open-form";
import { reportSurvey } from "./report";
import { reportInputSchema, reportSchema } from "./report-schema";
import { respondOpenly } from "./respond-openly";
import { respondToInvitation } from "./respond-to-invitation";

const pass = z.string().max(80);

export const surveyRouter = router({
  invitation: limitedProcedure("track")
    .input(z.object({ token: tokenSchema }))
    .output(invitationSchema)
    .query(({ ctx, input }) => readInvitation(ctx, input.token)),
  mine: limitedProcedure("track")
    .input(z.object({ code: z.string().max(40), secret: secretSchema.nullish() }))
    .output(mineSchema)
    .query(({ ctx, input }) => findMine(ctx, { code: input.code, secret: input.secret ?? null })),
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
    .input(reportInputSchema)
    .output(reportSchema)
    .query(({ ctx, input }) => reportSurvey(ctx, input)),
});
