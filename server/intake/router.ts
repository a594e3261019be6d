import { z } from "zod";
import { statusSchema } from "@/server/domain/complaint/event";
import { secretSchema, submitSchema } from "@/server/domain/complaint/input";
import { checkQuiet, quietSchema, quietShape } from "@/server/domain/notification/quiet";
import { notificationLevelSchema, supplySchema } from "@/server/domain/placing/place-input";
import { router } from "@/server/trpc/init";
import { limitedProcedure } from "@/server/trpc/procedures";
import { submitFromWeb } from "./submit-from-web";
import { supplyPlace } from "./supply-place";
import { findLevel, findQuietHours, setQuietHours, tellLevel } from "./tell-level";

const own = z.object({ code: z.string().max(40), secret: secretSchema });

export const intakeRouter = router({
  submit: limitedProcedure("submit")
    .input(submitSchema)
    .output(z.object({ code: z.string(), secret: z.string() }))
    .mutation(({ ctx, input }) => submitFromWeb(ctx, input)),
  supplyPlace: limitedProcedure("respond")
    .input(supplySchema)
    .output(z.object({ code: z.string(), status: statusSchema }))
    .mutation(({ ctx, input }) => supplyPlace(ctx, input)),
  level: limitedProcedure("track")
    .input(own)
    .output(z.object({ level: notificationLevelSchema.nullable(), quiet: quietSchema.nullable() }))
    .query(async ({ ctx, input }) => ({
      level: await findLevel(ctx, input),
      quiet: await findQuietHours(ctx, input),
    })),
  setQuietHours: limitedProcedure("respond")
    .input(own.extend(quietShape).superRefine(checkQuiet))
    .output(z.void())
    .mutation(({ ctx, input }) => setQuietHours(ctx, input)),
  setLevel: limitedProcedure("respond")
    .input(own.extend({ level: notificationLevelSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => tellLevel(ctx, input)),
});
