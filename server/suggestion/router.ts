import { z } from "zod";
import { suggestionTargets } from "@/server/domain/routing/suggestion";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { readAccuracy } from "./read-accuracy";

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
  accuracy: adminProcedure.output(accuracySchema).query(({ ctx }) => readAccuracy(ctx)),
});
