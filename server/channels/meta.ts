import { createHmac } from "node:crypto";
import type { WebhookRequest } from "./adapter";
import { isSame } from "./sign";

/** Meta's webhooks (Facebook, WhatsApp) are signed as a whole: hex HMAC-SHA-256 in `x-hub-signature-256`. */
export function isSignedByMeta(
  { headers, body }: WebhookRequest,
  { appSecret }: { appSecret: string },
): boolean {
  const digest = createHmac("sha256", appSecret).update(body).digest("hex");
  return isSame(`sha256=${digest}`, headers.get("x-hub-signature-256"));
}

/** Meta's handshake: returns the challenge to a caller with our token; null is a refusal. */
export function greetMeta({ searchParams }: URL, { verifyToken }: { verifyToken: string }) {
  const isOurs = isSame(verifyToken, searchParams.get("hub.verify_token"));
  const challenge = searchParams.get("hub.challenge") ?? "";
  if (searchParams.get("hub.mode") !== "subscribe" || !isOurs || !/^[\w-]{1,200}$/.test(challenge))
    return null;
  return { contentType: "text/plain", body: challenge };
}
