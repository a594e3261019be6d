import { z } from "zod";
import { webhookKinds } from "./kinds";

export const addWebhookSchema = z.object({
  apiKeyId: z.number().int(),
  url: z.url("url_not_https").max(500),
  kinds: z.array(z.enum(webhookKinds)).min(1, "kind_missing").max(webhookKinds.length),
});
export type AddWebhookInput = z.infer<typeof addWebhookSchema>;
