import { createHmac } from "node:crypto";

/**
 * The header by which a receiver verifies a body: `t=` Unix seconds, `v1=` hex HMAC-SHA-256 of `<t>.<body>` under the
 * webhook's secret.
 */
export function signWebhook(secret: string, at: Date, body: string): string {
  const t = Math.floor(at.getTime() / 1_000);
  return `t=${t},v1=${createHmac("sha256", secret).update(`${t}.${body}`).digest("hex")}`;
}
