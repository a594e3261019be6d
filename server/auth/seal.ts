import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/** A text encrypted for one purpose cannot be decrypted for another. */
type Purpose = "second factor" | "webhook" | "unit endpoint";

const keyOf = (secretKey: string, purpose: Purpose) =>
  Buffer.from(hkdfSync("sha256", secretKey, "", purpose, 32));

/** AES-256-GCM under a key derived from the server's own: nonce, text, tag. */
export function seal(secretKey: string, text: string, purpose: Purpose = "second factor"): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secretKey, purpose), nonce);
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the text was encrypted under another key, or changed since */
export function unseal(secretKey: string, sealed: Uint8Array, purpose: Purpose = "second factor"): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secretKey, purpose), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString();
}
