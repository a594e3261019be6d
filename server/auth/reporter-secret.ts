import { createHmac } from "node:crypto";
import { readRing } from "@/db/vault/key-file";
import { digestSecret, digestVersion, isStoredSecret, sealDigest } from "@/db/vault/secret-digest";
import {
  earlierLength,
  firstGeneration,
  secretAlphabet,
  secretLength,
} from "@/server/domain/complaint/secret";

/** The message that a complaint was made of, and how many codes it has had. */
type SecretSource = { channelCode: string; externalId: string; generation: number };

/**
 * The reporter's secret: 16 characters of Crockford's base 32 (80 bits). Derived from the message's own id, so that a
 * retried submission returns the same secret, and none is stored in clear.
 */
export function makeSecret(key: string, { channelCode, externalId, generation }: SecretSource): string {
  const source = `${channelCode}:${externalId}`;
  // A channel's code contains no blank, so no two generations share an input.
  const input = generation === 0 ? source : `code ${generation} ${source}`;
  const length = generation === 0 ? earlierLength : secretLength;
  const digest = createHmac("sha256", key).update(input).digest();
  return Array.from(digest.subarray(0, length), (byte) => secretAlphabet.charAt(byte % 32)).join("");
}

type SecretRow = { channelCode: string; externalId: string; origin: string | null; secretGeneration: number };

/** The secret that a complaint made of this message begins with. */
export const firstSecret = (key: string, channelCode: string, externalId: string): string =>
  makeSecret(key, { channelCode, externalId, generation: firstGeneration });

/** The secret that a stored complaint has now. */
export const secretOf = (key: string, row: SecretRow): string =>
  makeSecret(key, {
    channelCode: row.channelCode,
    externalId: row.origin ?? row.externalId,
    generation: row.secretGeneration,
  });

/** What is stored of a secret. */
export const hashSecret = (secret: string): Buffer => sealDigest(digestSecret(secret));

/** The only comparison of secrets. */
export const matchesSecret = (stored: Uint8Array, secret: string | null): boolean =>
  secret !== null && isStoredSecret(stored, secret);

/** The generation of a new code: never the first, which a receipt or a draft sent again shows. */
export const generationAfter = (generation: number): number => Math.max(generation, firstGeneration) + 1;

/** Whether it is the secret that the present one replaced; the second code may have followed one of earlier releases. */
export function wasSecretBefore(key: string, row: SecretRow, secret: string | null): boolean {
  const before = [0, row.secretGeneration - 1].filter((one) => generationAfter(one) === row.secretGeneration);
  return before.some((secretGeneration) =>
    matchesSecret(hashSecret(secretOf(key, { ...row, secretGeneration })), secret),
  );
}

/** Whether it is one of the secrets that the complaint had before the present one. */
export function wasSecretOnce(key: string, row: SecretRow, secret: string): boolean {
  const before = Array.from({ length: row.secretGeneration }, (_, generation) => generation);
  return before.some((secretGeneration) =>
    matchesSecret(hashSecret(secretOf(key, { ...row, secretGeneration })), secret),
  );
}

/** Whether what is stored of a secret was made under another version of the keys than the newest. */
export const isOfEarlierKeys = (stored: Uint8Array): boolean => digestVersion(stored) !== readRing().current;
