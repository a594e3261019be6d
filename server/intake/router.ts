import { z } from "zod";
import { openReceiptOf } from "@/server/auth/form-receipt";
import { secretFor } from "@/server/auth/reporter-keys";
import { statusSchema } from "@/server/domain/complaint/event";
import { submitSchema } from "@/server/domain/complaint/input";
import { submitReceiptSchema } from "@/server/domain/complaint/submit-receipt";
import { ownPageSchema } from "@/server/domain/intake/own-page";
import { formChoicesSchema } from "@/server/domain/intake/placement-choices";
import { checkQuiet, quietShape } from "@/server/domain/notification/quiet";
import { notificationLevelSchema, supplySchema } from "@/server/domain/placing/place-input";
import type { Context } from "@/server/trpc/context";
import { router } from "@/server/trpc/init";
import { limitedProcedure } from "@/server/trpc/procedures";
import { setNotificationLevel, setQuietHours } from "./notification-level";
import { readFormChoices } from "./read-form-choices";
import { readOwnPage } from "./read-own-page";
import { submitFromWeb } from "./submit-from-web";
import { supplyPlace } from "./supply-place";

const own = z.object({ code: z.string().max(40) });
const keyed = <Input extends { code: string }>(
  { reporterKeys }: Pick<Context, "reporterKeys">,
  input: Input,
) => ({
  ...input,
  secret: secretFor(reporterKeys, input.code),
});

export const intakeRouter = router({
  /** What a form offers. */
  form: limitedProcedure("read")
    .output(formChoicesSchema)
    .query(({ ctx }) => readFormChoices(ctx)),
  submit: limitedProcedure("submit")
    .input(submitSchema)
    .output(submitReceiptSchema)
    .mutation(({ ctx, input }) => submitFromWeb(ctx, input)),
  /** A mutation, so that the receipt stands in no URL of the API. */
  openReceipt: limitedProcedure("track")
    .input(z.object({ receipt: z.string().max(1_000) }))
    .output(z.object({ code: z.string(), secret: z.string() }).nullable())
    .mutation(({ ctx, input }) => openReceiptOf(ctx.secretKey, input.receipt, ctx.now)),
  supplyPlace: limitedProcedure("respond")
    .input(supplySchema)
    .output(z.object({ code: z.string(), status: statusSchema }))
    .mutation(({ ctx, input }) => supplyPlace(ctx, keyed(ctx, input))),
  /** All that the reporter's own page of one complaint's place shows; not found without the secret. */
  ownPage: limitedProcedure("track")
    .input(own)
    .output(ownPageSchema)
    .query(({ ctx, input }) => readOwnPage(ctx, keyed(ctx, input))),
  setQuietHours: limitedProcedure("respond")
    .input(own.extend(quietShape).superRefine(checkQuiet))
    .output(z.void())
    .mutation(({ ctx, input }) => setQuietHours(ctx, keyed(ctx, input))),
  setLevel: limitedProcedure("respond")
    .input(own.extend({ level: notificationLevelSchema }))
    .output(z.void())
    .mutation(({ ctx, input }) => setNotificationLevel(ctx, keyed(ctx, input))),
});
