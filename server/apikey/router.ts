import { z } from "zod";
import { apiScopes, jurisdictionCodes, keyStates, makeKeySchema } from "@/server/domain/apikey/key";
import { deliveryStates } from "@/server/domain/delivery/state";
import { addWebhookSchema } from "@/server/domain/webhook/input";
import { webhookKinds } from "@/server/domain/webhook/kinds";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { listKeys } from "./list-keys";
import { createApiKey } from "./make-key";
import { revokeKey } from "./revoke-key";
import { addWebhook, openWebhooks, replayWebhook, stopWebhook } from "./webhooks";

const id = z.number().int();
const keySchema = z.object({
  id,
  name: z.string(),
  contact: z.string(),
  hint: z.string(),
  jurisdiction: z.enum(jurisdictionCodes),
  scopes: z.array(z.enum(apiScopes)),
  channelCode: z.string(),
  perMinute: z.number(),
  lastDay: z.string().nullable(),
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  lastUsedOn: z.string().nullable(),
  state: z.enum(keyStates),
});

const webhooksSchema = z.object({
  webhooks: z.array(z.object({ id, apiKeyId: id, url: z.string(), kinds: z.array(z.enum(webhookKinds)) })),
  troubled: z.array(
    z.object({
      id: z.string(),
      keyName: z.string(),
      url: z.string(),
      state: z.enum(deliveryStates),
      attempts: z.number(),
      lastError: z.string().nullable(),
      createdAt: z.date(),
    }),
  ),
});

export const keysRouter = router({
  list: adminProcedure.output(z.array(keySchema)).query(({ ctx }) => listKeys(ctx)),
  make: adminProcedure
    .input(makeKeySchema)
    .output(z.object({ id, key: z.string() }))
    .mutation(({ ctx, input }) => createApiKey(ctx, input)),
  revoke: adminProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeKey(ctx, input)),
  webhooks: adminProcedure.output(webhooksSchema).query(({ ctx }) => openWebhooks(ctx)),
  addWebhook: adminProcedure
    .input(addWebhookSchema)
    .output(z.object({ secret: z.string() }))
    .mutation(({ ctx, input }) => addWebhook(ctx, input)),
  endWebhook: adminProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => stopWebhook(ctx, input)),
  replay: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(z.void())
    .mutation(({ ctx, input }) => replayWebhook(ctx, input)),
});
