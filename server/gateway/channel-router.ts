import { z } from "zod";
import { setUpChannelSchema } from "@/server/domain/admin/channel";
import { env } from "@/server/env";
import { router } from "@/server/trpc/init";
import { adminProcedure, limitedProcedure } from "@/server/trpc/procedures";
import {
  channelDeskSchema,
  channelSettingsSchema,
  channelStatusSchema,
  openedLetterSchema,
  waitingKind,
} from "./channel-schemas";
import { isFormOpen } from "./form/is-form-open";
import { openDeadLetter } from "./setup/open-dead-letter";
import { openSettings } from "./setup/open-settings";
import { replayMessage, replayRawMessage, replayReply, replayWaiting } from "./setup/replay";
import { setUpChannel } from "./setup/set-up-channel";
import { publicStatus } from "./standing/public-status";
import { readChannelDesk } from "./standing/read-channel-desk";

export const channelRouter = router({
  /** All that the page of the channels shows. */
  desk: adminProcedure.output(channelDeskSchema).query(({ ctx }) => readChannelDesk(ctx)),
  settings: adminProcedure
    .input(z.object({ code: z.string().max(100) }))
    .output(channelSettingsSchema)
    .query(({ ctx, input }) => openSettings(ctx, input.code, env.PUBLIC_URL)),
  setUp: adminProcedure
    .input(setUpChannelSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => setUpChannel(ctx, input)),
  replayArrival: adminProcedure
    .input(z.object({ id: z.number().int() }))
    .output(z.void())
    .mutation(({ ctx, input }) => replayRawMessage(ctx, input)),
  openDeadLetter: adminProcedure
    .input(z.object({ id: z.number().int() }))
    .output(openedLetterSchema)
    .mutation(({ ctx, input }) => openDeadLetter(ctx, input)),
  replayWaiting: adminProcedure
    .input(z.object({ kind: waitingKind, id: z.number().int() }))
    .output(z.void())
    .mutation(({ ctx, input }) => replayWaiting(ctx, input)),
  replayMessage: adminProcedure
    .input(z.object({ id: z.number().int() }))
    .output(z.void())
    .mutation(({ ctx, input }) => replayMessage(ctx, input)),
  replayReply: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(z.void())
    .mutation(({ ctx, input }) => replayReply(ctx, input)),
  /** Whether the form for other sites is open. */
  form: limitedProcedure("read")
    .output(z.object({ isOpen: z.boolean() }))
    .query(async ({ ctx }) => ({ isOpen: await isFormOpen(ctx) })),
  status: limitedProcedure("read")
    .output(channelStatusSchema)
    .query(({ ctx }) => publicStatus(ctx)),
});
