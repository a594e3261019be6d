import { z } from "zod";
import { channelStates } from "@/server/domain/intake/channel-state";

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

const channelStandingSchema = z.object({
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

export const channelSettingsSchema = z.object({
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

const deadRawMessageSchema = z.object({
  id: z.number(),
  channelCode: z.string(),
  receivedAt: z.date(),
  contentType: z.string(),
  size: z.number(),
  attempts: z.number(),
  failure: z.string().nullable(),
});

export const openedLetterSchema = z.object({
  channelCode: z.string(),
  receivedAt: z.date(),
  contentType: z.string(),
  failure: z.string().nullable(),
  size: z.number(),
  head: z.string(),
  text: z.string(),
  isCut: z.boolean(),
});

export const waitingKind = z.enum(["part", "captionless"]);

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

const deadReplySchema = z.object({
  id: z.string(),
  channelCode: z.string(),
  code: z.string().nullable(),
  attempts: z.number(),
  lastError: z.string().nullable(),
  createdAt: z.date(),
});

export const channelDeskSchema = z.object({
  standings: z.array(channelStandingSchema),
  unfinished: z.array(unfinishedSchema),
  deadMessages: z.array(deadMessageSchema),
  deadArrivals: z.array(deadRawMessageSchema),
  deadWaiting: z.array(deadWaitingSchema),
  deadReplies: z.array(deadReplySchema),
});

export const channelStatusSchema = z.object({
  asOf: z.date(),
  database: z.enum(["ok", "down"]),
  worker: z.enum(["ok", "down"]),
  channels: z.array(z.object({ code: z.string(), name: z.string(), state, lastAt: z.date().nullable() })),
});
