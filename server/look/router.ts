import { z } from "zod";
import {
  identityLookSchema,
  lookMarks,
  lookPurposeSchema,
  lookSubjects,
  textLookSchema,
} from "@/server/domain/complaint/identity-look";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { openPrivateText } from "./open-private-text";
import { revealReporter } from "./reveal-reporter";
import { reviewLooks } from "./review-looks";

const identity = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
const officer = z.object({
  name: z.string(),
  unit: z.string(),
  looks: z.number(),
  mostAnHour: z.number(),
  withoutStep: z.number(),
  marks: z.array(z.enum(lookMarks)),
});
const look = z.object({
  id: z.number(),
  at: z.date(),
  officer: z.string(),
  subject: z.enum([...lookSubjects, "original"]),
  purpose: lookPurposeSchema.nullable(),
  code: z.string().nullable(),
  reason: z.string().nullable(),
});

export const identityRouter = router({
  reveal: staffProcedure
    .input(identityLookSchema)
    .output(identity.nullable())
    .mutation(({ ctx, input }) => revealReporter(ctx, input)),
  openText: staffProcedure
    .input(textLookSchema)
    .output(z.object({ until: z.date() }))
    .mutation(({ ctx, input }) => openPrivateText(ctx, input)),
  review: staffProcedure
    .output(z.object({ officers: z.array(officer), looks: z.array(look) }))
    .query(({ ctx }) => reviewLooks(ctx)),
});
