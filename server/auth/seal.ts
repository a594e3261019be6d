import { hkdfSync } from "node:crypto";
import { decrypt, encrypt } from "@/db/vault/box";
import type { TokenLinkKind } from "@/server/domain/link/token-link";

/** A text encrypted for one purpose cannot be decrypted for another. */
export type Purpose =
  | "second factor"
  | "webhook"
  | "unit endpoint"
  | "reporter keys"
  | "form receipt"
  | `${TokenLinkKind} links`;

const keyOf = (secretKey: string, purpose: Purpose) =>
  Buffer.from(hkdfSync("sha256", secretKey, "", purpose, 32));

/** A setting encrypted under a key derived from the server's own. */
export const seal = (secretKey: string, text: string, purpose: Purpose = "second factor"): Buffer =>
  encrypt(keyOf(secretKey, purpose), Buffer.from(text));

/** @throws Error when the text was encrypted under another key, or changed since */
export const unseal = (secretKey: string, sealed: Uint8Array, purpose: Purpose = "second factor"): string =>
  decrypt(keyOf(secretKey, purpose), sealed).toString();
