import { createHash, randomBytes } from "node:crypto";

/** Letters by which scanners of source code know a key of ours. */
const prefix = "crm_";
const shape = /^crm_[\w-]{20,64}$/;

/** 256 random bits, 47 characters. */
export const makeKeyToken = (): string => `${prefix}${randomBytes(32).toString("base64url")}`;

/** What is kept of a key; null for what cannot be one. */
export function hashKey(key: string): Buffer | null {
  return shape.test(key) ? createHash("sha256").update(key).digest() : null;
}

export const hintOf = (key: string): string => `${key.slice(0, 10)}…`;
