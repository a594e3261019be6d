import { createHash, randomBytes } from "node:crypto";

/** A prefix by which secret scanners recognise our keys. */
const prefix = "crm_";
const shape = /^crm_[\w-]{20,64}$/;

/** 256 random bits, 47 characters. */
export const makeKeyToken = (): string => `${prefix}${randomBytes(32).toString("base64url")}`;

/** The hash of a key; null for what cannot be one. */
export function hashKey(key: string): Buffer | null {
  return shape.test(key) ? createHash("sha256").update(key).digest() : null;
}

export const hintOf = (key: string): string => `${key.slice(0, 10)}…`;
