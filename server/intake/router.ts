import { z } from "zod";
import { submitSchema } from "@/server/domain/complaint/input";
import { router } from "@/server/trpc/init";
import { limitedProcedure } from "@/server/trpc/procedures";
import { submitFromWeb } from "./submit-from-web";

export const intakeRouter = router({
  submit: limitedProcedure("submit")
    .input(submitSchema)
    .output(z.object({ code: z.string(), secret: z.string() }))
    .mutation(({ ctx, input }) => submitFromWeb(ctx, input)),
});
