import { z } from "zod";
import { counterSchema, receiptSchema } from "@/server/domain/intake/counter";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { listCounterChannels } from "./list-counter-channels";
import { openReceipt } from "./open-receipt";
import { takeIn } from "./take-in";

const channelSchema = z.object({
  code: z.string(),
  name: z.string(),
  isConfidential: z.boolean(),
  /** Whether a letter on paper is attached. */
  isLettered: z.boolean(),
});
const code = z.string().max(40);

export const counterRouter = router({
  channels: staffProcedure.output(z.array(channelSchema)).query(({ ctx }) => listCounterChannels(ctx)),
  takeIn: staffProcedure
    .input(counterSchema)
    .output(z.object({ code: z.string() }))
    .mutation(({ ctx, input }) => takeIn(ctx, input)),
  receipt: staffProcedure
    .input(z.object({ code }))
    .output(receiptSchema)
    .query(({ ctx, input }) => openReceipt(ctx, input.code)),
});
