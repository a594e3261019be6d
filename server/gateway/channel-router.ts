import { z } from "zod";
import { listDeadRawMessages } from "@/db/queries/channels/raw-messages";
import { listDeadReplies } from "@/db/queries/channels/replies";
import { countUnfinished, listDeadMessages } from "@/db/queries/channels/unfinished-messages";
import { listDeadWaiting } from "@/db/queries/channels/waiting";
import { setUpChannelSchema } from "@/server/domain/admin/channel";
import { settleWithinMs } from "@/server/domain/intake/message-state";
import { env } from "@/server/env";
import { router } from "@/server/trpc/init";
import { adminProcedure, publicProcedure } from "@/server/trpc/procedures";
import {
  channelSettingsSchema,
  channelStandingSchema,
  channelStatusSchema,
  deadMessageSchema,
  deadRawMessageSchema,
  deadReplySchema,
  deadWaitingSchema,
  openedLetterSchema,
  unfinishedSchema,
  waitingKind,
} from "./channel-schemas";
import { isFormOpen } from "./form/is-form-open";
import { openDeadLetter } from "./setup/open-dead-letter";
import { openSettings } from "./setup/open-settings";
import { replayMessage, replayRawMessage, replayReply, replayWaiting } from "./setup/replay";
import { setUpChannel } from "./setup/set-up-channel";
import { listStandings } from "./standing/list-standings";
import { publicStatus } from "./standing/public-status";

/** Dead letters shown at once. */
const most = 50;

export const channelRouter = router({
  standings: adminProcedure.output(z.array(channelStandingSchema)).query(({ ctx }) => listStandings(ctx)),
  settings: adminProcedure
    .input(z.object({ code: z.string().max(100) }))
    .output(channelSettingsSchema)
    .query(({ ctx, input }) => openSettings(ctx, input.code, env.PUBLIC_URL)),
  setUp: adminProcedure
    .input(setUpChannelSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => setUpChannel(ctx, input)),
  deadArrivals: adminProcedure
    .output(z.array(deadRawMessageSchema))
    .query(({ ctx }) => listDeadRawMessages(ctx.db, most)),
  deadWaiting: adminProcedure
    .output(z.array(deadWaitingSchema))
    .query(({ ctx }) => listDeadWaiting(ctx.db, most)),
  unfinished: adminProcedure
    .output(z.array(unfinishedSchema))
    .query(({ ctx }) => countUnfinished(ctx.db, new Date(ctx.now.getTime() - settleWithinMs))),
  deadMessages: adminProcedure
    .output(z.array(deadMessageSchema))
    .query(({ ctx }) => listDeadMessages(ctx.db, most)),
  deadReplies: adminProcedure
    .output(z.array(deadReplySchema))
    .query(({ ctx }) => listDeadReplies(ctx.db, most)),
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
  form: publicProcedure
    .output(z.object({ isOpen: z.boolean() }))
    .query(async ({ ctx }) => ({ isOpen: await isFormOpen(ctx) })),
  status: publicProcedure.output(channelStatusSchema).query(({ ctx }) => publicStatus(ctx)),
});
