import { z } from "zod";
import { counterSchema, receiptSchema } from "@/server/domain/intake/counter";
import { counterDeskSchema } from "@/server/domain/intake/counter-desk";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { openReceipt } from "./open-receipt";
import { readCounterDesk } from "./read-counter-desk";
import { takeIn } from "./take-in";

const code = z.string().max(40);

export const counterRouter = router({
  /** All that a counter's page shows. */
  desk: staffProcedure.output(counterDeskSchema).query(({ ctx }) => readCounterDesk(ctx)),
  takeIn: staffProcedure
    .input(counterSchema)
    .output(z.object({ code: z.string() }))
    .mutation(({ ctx, input }) => takeIn(ctx, input)),
  receipt: staffProcedure
    .input(z.object({ code }))
    .output(receiptSchema)
    .query(({ ctx, input }) => openReceipt(ctx, input.code)),
});
