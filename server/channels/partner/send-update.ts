import { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { postJson } from "../post-json";
import { signBody } from "../sign";

/** The URL that gets the events of a partner's complaints, and the secret that signs them; or neither. */
export const callback = { callbackUrl: z.url().optional(), callbackSecret: z.string().min(16).optional() };
type Callback = { callbackUrl?: string | undefined; callbackSecret?: string | undefined };

export const wantsUpdate = ({ callbackUrl, callbackSecret }: Callback) =>
  callbackUrl !== undefined && callbackSecret !== undefined;

const noted = z.object({ id: z.string().max(200) });

/**
 * POSTs `{id, reportId, number, status, text, at}`, signed as `hasValidSignature` checks it; `id` is the same at every attempt,
 * `number` and `status` are null when the report was refused.
 */
export async function sendUpdate(
  { id, address, code, status, text, createdAt }: ReplyRow,
  { callbackUrl, callbackSecret }: Callback,
): Promise<string | null> {
  if (!callbackUrl || !callbackSecret) throw new Error("the_channel_has_no_address_for_updates");
  const at = createdAt.toISOString();
  const body = JSON.stringify({ id, reportId: address, number: code, status, text, at });
  const timestamp = Math.floor(Date.now() / 1_000);
  const answered = await postJson(callbackUrl, body, {
    "idempotency-key": id,
    "x-timestamp": String(timestamp),
    "x-signature": `sha256=${signBody(callbackSecret, timestamp, body)}`,
  });
  const parsed = noted.safeParse(answered);
  return parsed.success ? parsed.data.id : null;
}
