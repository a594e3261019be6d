import { createHmac, timingSafeEqual } from "node:crypto";
import { minutes } from "@/server/domain/duration";
import type { WebhookRequest } from "./adapter";

/** An older request is refused as a replay. */
const freshForMs = minutes(5);

/** Hex HMAC-SHA-256 of `timestamp.body`; the timestamp in Unix seconds. */
export function signBody(secret: string, timestamp: number, body: Buffer | string): string {
  return createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");
}

/** Headers `x-timestamp` and `x-signature: sha256=…` of a fresh request, compared in constant time. */
export function hasValidSignature({ headers, body, now }: WebhookRequest, secret: string): boolean {
  const timestamp = Number(headers.get("x-timestamp"));
  if (!Number.isSafeInteger(timestamp) || Math.abs(now.getTime() - timestamp * 1_000) > freshForMs)
    return false;
  return isSame(`sha256=${signBody(secret, timestamp, body)}`, headers.get("x-signature"));
}

export function isSame(expected: string, given: string | null): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given ?? "")];
  return a.length === b.length && timingSafeEqual(a, b);
}
