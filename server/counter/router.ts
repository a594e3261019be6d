import { z } from "zod";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { listScans } from "@/db/queries/placing/counter";
import { authorizeRead } from "@/server/complaint/access";
import { parseCode } from "@/server/domain/complaint/code";
import { counterSchema, receiptSchema, scanSchema } from "@/server/domain/intake/counter";
import { canSeePhotos } from "@/server/domain/staff/permission";
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
  scans: staffProcedure
    .input(z.object({ code }))
    .output(z.array(scanSchema))
    .query(async ({ ctx, input }) => {
      const row = authorizeRead(ctx.actor, await findComplaint(ctx.db, parseCode(input.code) ?? ""));
      return canSeePhotos(ctx.actor, { ...row, isPublic: false }) ? listScans(ctx.db, row.id) : [];
    }),
});
