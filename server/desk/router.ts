import { z } from "zod";
import { queueInputSchema } from "@/server/complaint/list-queue";
import { queueDeskSchema } from "@/server/domain/desk/queue-desk";
import { areaQueueItemSchema } from "@/server/domain/desk/queue-item";
import { changeViewSchema, saveViewSchema } from "@/server/domain/desk/saved-view";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { changeView } from "./change-view";
import { listAreaQueue } from "./list-area-queue";
import { readQueueDesk } from "./read-queue-desk";
import { removeView } from "./remove-view";
import { saveView } from "./save-view";

const id = z.number().int().positive();

export const deskRouter = router({
  /** All that the queue's page shows. */
  queue: staffProcedure
    .input(queueInputSchema)
    .output(queueDeskSchema)
    .query(({ ctx, input }) => readQueueDesk(ctx, input)),
  /** What an area's page shows to officers of that area; null for others. */
  areaQueue: staffProcedure
    .input(z.object({ area: z.string().max(13) }))
    .output(z.array(areaQueueItemSchema).nullable())
    .query(({ ctx, input }) => listAreaQueue(ctx, input.area)),
  saveView: staffProcedure
    .input(saveViewSchema)
    .output(z.object({ id }))
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  changeView: staffProcedure
    .input(changeViewSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changeView(ctx, input)),
  removeView: staffProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => removeView(ctx, input)),
});
