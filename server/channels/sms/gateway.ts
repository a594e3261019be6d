import { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { phoneNumber } from "@/server/domain/intake/phone-number";
import type { RawMessage, Reading, WebhookRequest } from "../adapter";
import { postJson } from "../post-json";
import { readJsonBody } from "../read-json";
import { hasValidSignature, signBody } from "../sign";
import { smsMessage } from "./sms-message";

export const gatewaySettings = z.object({
  provider: z.literal("gateway"),
  secret: z.string().min(16),
  sendUrl: z.url(),
});
type Settings = z.infer<typeof gatewaySettings>;

const incoming = z.object({
  id: z.string().min(1).max(120),
  from: z.string().min(3).max(32),
  text: z.string(),
  sentAt: z.iso.datetime({ offset: true }),
  /** For a long message in parts: its reference, the index of this part, the number of parts. */
  part: z
    .object({
      ref: z.union([z.string().min(1).max(60), z.number().int().nonnegative()]),
      index: z.number().int().min(1).max(255),
      total: z.number().int().min(1).max(255),
    })
    .refine(({ index, total }) => index <= total)
    .nullish(),
});

const outgoing = z.object({ id: z.string() });

/**
 * A gateway of our own wording: POST `{id, from, to, text, sentAt, part?: {ref, index, total}}` signed as `hasValidSignature`;
 * answers are POSTed to `sendUrl` as `{id, to, text}`, signed the same way.
 */
export const gateway = {
  verify: (request: WebhookRequest, { secret }: Settings): boolean => hasValidSignature(request, secret),
  read: (arrived: RawMessage): Reading[] => {
    const { id, from, text, sentAt, part } = readJsonBody(arrived, incoming);
    const sms = { externalId: id, address: phoneNumber(from), text, sentAt: new Date(sentAt) };
    if (!part || part.total === 1) return [smsMessage(sms)];
    const { ref, index: position, total } = part;
    return [{ ...sms, part: { reference: String(ref), position, total } }];
  },
  send: async ({ id, address, text }: ReplyRow, { secret, sendUrl }: Settings): Promise<string | null> => {
    const body = JSON.stringify({ id, to: address, text });
    const timestamp = Math.floor(Date.now() / 1_000);
    const answered = await postJson(sendUrl, body, {
      "x-timestamp": String(timestamp),
      "x-signature": `sha256=${signBody(secret, timestamp, body)}`,
    });
    const parsed = outgoing.safeParse(answered);
    return parsed.success ? parsed.data.id : null;
  },
};
