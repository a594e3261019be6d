import { z } from "zod";
import { listDeadArrivals } from "@/db/queries/channels/arrivals";
import { listDeadReplies } from "@/db/queries/channels/replies";
import { countUnfinished, listDeadMessages } from "@/db/queries/channels/unfinished-messages";
import { listDeadWaiting } from "@/db/queries/channels/waiting";
import { setUpChannelSchema } from "@/server/domain/admin/channel";
import { channelStates } from "@/server/domain/intake/channel-state";
import { settleWithinMs } from "@/server/domain/intake/message-state";
import { env } from "@/server/env";
import { router } from "@/server/trpc/init";
import { adminProcedure, publicProcedure } from "@/server/trpc/procedures";
import { isFormOpen } from "./form/is-form-open";
import { openSettings } from "./setup/open-settings";
import { replayArrival, replayMessage, replayReply, replayWaiting } from "./setup/replay";
import { setUpChannel } from "./setup/set-up-channel";
import { listStandings } from "./standing/list-standings";
import { publicStatus } from "./standing/public-status";

const count = z.number();
const counts = z.object({
  arrived: count,
  repeated: count,
  forged: count,
  dead: count,
  answered: count,
  unanswered: count,
});
const waiting = z.object({ count, oldestAt: z.date().nullable() });
const state = z.enum(channelStates);

const standingSchema = z.object({
  code: z.string(),
  name: z.string(),
  hasProtocol: z.boolean(),
  state,
  today: counts,
  week: counts,
  waiting,
  unsent: waiting,
  lastAt: z.date().nullable(),
  lastFailure: z.string().nullable(),
  lastFailureAt: z.date().nullable(),
});

const settingsSchema = z.object({
  code: z.string(),
  name: z.string(),
  placesAlone: z.boolean(),
  validTo: z.string().nullable(),
  hasProtocol: z.boolean(),
  isOn: z.boolean(),
  fields: z.array(
    z.object({ name: z.string(), isSecret: z.boolean(), isSet: z.boolean(), value: z.string() }),
  ),
  addresses: z.array(z.string()),
});

const deadArrivalSchema = z.object({
  id: z.number(),
  channelCode: z.string(),
  receivedAt: z.date(),
  contentType: z.string(),
  size: z.number(),
  attempts: z.number(),
  failure: z.string().nullable(),
});

const waitingKind = z.enum(["part", "captionless"]);

const deadWaitingSchema = z.object({
  kind: waitingKind,
  id: z.number(),
  channelCode: z.string(),
  deadAt: z.date(),
  count,
  attempts: z.number(),
  failure: z.string().nullable(),
});

const unfinishedSchema = z.object({ channelCode: z.string(), count, oldestAt: z.date() });

const deadMessageSchema = z.object({
  id: z.number(),
  channelCode: z.string(),
  receivedAt: z.date(),
  attempts: z.number(),
  failure: z.string().nullable(),
  isKept: z.boolean(),
});

const deadAnswerSchema = z.object({
  id: z.string(),
  channelCode: z.string(),
  code: z.string().nullable(),
  attempts: z.number(),
  lastError: z.string().nullable(),
  createdAt: z.date(),
});

const statusSchema = z.object({
  asOf: z.date(),
  database: z.enum(["ok", "down"]),
  worker: z.enum(["ok", "down"]),
  channels: z.array(z.object({ code: z.string(), name: z.string(), state, lastAt: z.date().nullable() })),
});

/** Dead letters shown at once. */
const most = 50;

export const channelRouter = router({
  standings: adminProcedure.output(z.array(standingSchema)).query(({ ctx }) => listStandings(ctx)),
  settings: adminProcedure
    .input(z.object({ code: z.string().max(100) }))
    .output(settingsSchema)
    .query(({ ctx, input }) => openSettings(ctx, input.code, env.PUBLIC_URL)),
  setUp: adminProcedure
    .input(setUpChannelSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => setUpChannel(ctx, input)),
  deadArrivals: adminProcedure
    .output(z.array(deadArrivalSchema))
    .query(({ ctx }) => listDeadArrivals(ctx.db, most)),
  deadWaiting: adminProcedure
    .output(z.array(deadWaitingSchema))
    .query(({ ctx }) => listDeadWaiting(ctx.db, most)),
  unfinished: adminProcedure
    .output(z.array(unfinishedSchema))
    .query(({ ctx }) => countUnfinished(ctx.db, new Date(ctx.now.getTime() - settleWithinMs))),
  deadMessages: adminProcedure
    .output(z.array(deadMessageSchema))
    .query(({ ctx }) => listDeadMessages(ctx.db, most)),
  deadAnswers: adminProcedure
    .output(z.array(deadAnswerSchema))
    .query(({ ctx }) => listDeadReplies(ctx.db, most)),
  replayArrival: adminProcedure
    .input(z.object({ id: z.number().int() }))
    .output(z.void())
    .mutation(({ ctx, input }) => replayArrival(ctx, input)),
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
  status: publicProcedure.output(statusSchema).query(({ ctx }) => publicStatus(ctx)),
});
