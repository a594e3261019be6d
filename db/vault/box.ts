import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;
export const boxBytes = nonceBytes + tagBytes;

/** AES-256-GCM: nonce, bytes, tag. What was encrypted for one purpose cannot be decrypted for another. */
export function encrypt(key: Uint8Array, bytes: Uint8Array, purpose = ""): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when it was encrypted under another key or for another purpose, or changed since */
export function decrypt(key: Uint8Array, box: Uint8Array, purpose = ""): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(box.subarray(-tagBytes));
  return Buffer.concat([decipher.update(box.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
