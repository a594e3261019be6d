import { z } from "zod";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { suggestionTargets } from "@/server/domain/routing/suggestion";
import { router } from "@/server/trpc/init";
import { adminProcedure, staffProcedure } from "@/server/trpc/procedures";
import { readAccuracy } from "./read-accuracy";
import { suggest } from "./suggest";

const confidence = z.number().min(0).max(1);
const suggestedSchema = z.object({
  categories: z.array(z.object({ code: z.string(), name: localizedSchema, confidence })),
  units: z.array(z.object({ id: z.number(), name: z.string(), confidence })),
});
const hits = z.object({ asked: z.number(), first: z.number(), three: z.number() });
const accuracySchema = z.object({
  targets: z.array(
    z.object({
      target: z.enum(suggestionTargets),
      held: hits,
      live: hits,
      labels: z.array(z.object({ name: z.string(), held: hits, live: hits })),
    }),
  ),
  corrections: z.array(
    z.object({
      code: z.string(),
      target: z.enum(suggestionTargets),
      suggested: z.array(z.string()),
      decided: z.string(),
      at: z.date(),
    }),
  ),
});

export const suggestionRouter = router({
  forComplaint: staffProcedure
    .input(z.object({ code: z.string().max(40) }))
    .output(suggestedSchema)
    .query(({ ctx, input }) => suggest(ctx, input)),
  accuracy: adminProcedure.output(accuracySchema).query(({ ctx }) => readAccuracy(ctx)),
});
