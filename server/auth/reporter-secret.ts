import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 10;

/**
 * The reporter's secret: 10 characters of Crockford's base 32 (50 bits). Derived from the message's own id, so that a
 * retried submission returns the same secret, and none is stored in clear.
 */
export function makeSecret(key: string, channelCode: string, externalId: string): string {
  const digest = createHmac("sha256", key).update(`${channelCode}:${externalId}`).digest();
  return Array.from(digest.subarray(0, length), (byte) => alphabet.charAt(byte % 32)).join("");
}

export const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

export function matchesSecret(secretHash: Uint8Array, secret: string | null): boolean {
  return secret !== null && timingSafeEqual(hashSecret(secret), secretHash);
}
