import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const sign = (key: string, value: string) =>
  createHmac("sha256", key).update(`external link:${value}`).digest().subarray(0, 16).toString("base64url");

/** The token of a link's URL: a random value and our signature, 44 letters and a dot. */
export function makeToken(key: string): string {
  const value = randomBytes(16).toString("base64url");
  return `${value}.${sign(key, value)}`;
}

/** The hash of a token; null for one that we never signed. */
export function hashOf(key: string, token: string): Buffer | null {
  const [value = "", signature = ""] = token.split(".");
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(key, value))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return createHash("sha256").update(token).digest();
}
