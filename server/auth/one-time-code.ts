import { createHmac, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";

const period = 30;
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const letters = 10;

const totpOf = (secret: string, email = "") =>
  new TOTP({ issuer: "Cepat Respon", label: email, secret: Secret.fromBase32(secret), period });

/** 160 bits in base 32, as authenticator apps take it. */
export const makeTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The content of the QR code for an authenticator app. */
export const otpauthUri = (secret: string, email: string): string => totpOf(secret, email).toString();

/** The time step (30 s since 1970) of a code that is right now or one step off; null when it is wrong. */
export function findStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / period) + delta;
}

/** `AB2CD-3EF4G`: 50 bits. */
export function makeRecoveryCode(): string {
  const text = Array.from(randomBytes(letters), (byte) => alphabet.charAt(byte % 32)).join("");
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, "");

export function looksLikeRecoveryCode(code: string): boolean {
  return plain(code).length === letters;
}

export const hashRecoveryCode = (secretKey: string, code: string): Buffer =>
  createHmac("sha256", secretKey)
    .update(`recovery code:${plain(code)}`)
    .digest();
