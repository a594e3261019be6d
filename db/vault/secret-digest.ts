import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { readRing } from "./key-file";

const digestBytes = 32;
const versionBytes = 2;
const keys = new WeakMap<Buffer, Buffer>();

/** Null when this installation's keys have no such version. */
function keyOf(version: number): Buffer | null {
  const master = readRing().versions.get(version) ?? readRing(true).versions.get(version);
  if (!master) return null;
  const key = keys.get(master) ?? Buffer.from(hkdfSync("sha256", master, "", "reporter secret", digestBytes));
  keys.set(master, key);
  return key;
}

function compose(version: number, key: Buffer, digest: Uint8Array): Buffer {
  const head = Buffer.alloc(versionBytes);
  head.writeUInt16BE(version);
  return Buffer.concat([head, createHmac("sha256", key).update(digest).digest()]);
}

export const digestSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** What is stored of a secret: the version of the keys, and the HMAC of the secret's SHA-256 under that version. */
export function sealDigest(digest: Uint8Array): Buffer {
  const { current } = readRing();
  const key = keyOf(current);
  if (!key) throw new Error(`The keys have no version ${current}`);
  return compose(current, key, digest);
}

/** The version of the keys under which it is stored; null for the bare SHA-256 of earlier releases. */
export const digestVersion = (stored: Uint8Array): number | null =>
  stored.length === versionBytes + digestBytes ? Buffer.from(stored).readUInt16BE() : null;

/**
 * Whether this secret is the stored one, compared in constant time; never under keys that are missing. A process of an
 * earlier release stores the bare SHA-256 until it is replaced; the secret's next use seals it.
 */
export function isStoredSecret(stored: Uint8Array, secret: string): boolean {
  const version = digestVersion(stored);
  if (version === null) return stored.length === digestBytes && timingSafeEqual(digestSecret(secret), stored);
  const key = keyOf(version);
  return key !== null && timingSafeEqual(compose(version, key, digestSecret(secret)), stored);
}
