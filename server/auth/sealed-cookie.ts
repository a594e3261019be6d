import type { z } from "zod";
import { readCookieHeader } from "@/server/domain/cookie";
import { type Purpose, seal, unseal } from "./seal";

type SealedCookie<Item> = { name: string; purpose: Purpose; items: z.ZodType<Item[]> };

/** What a cookie of ours holds; nothing of one that we did not write. */
export function openSealedCookie<Item>(
  secretKey: string,
  cookies: string | null,
  { name, purpose, items }: SealedCookie<Item>,
): Item[] {
  const value = readCookieHeader(cookies, name);
  if (!value) return [];
  try {
    return items.parse(JSON.parse(unseal(secretKey, Buffer.from(value, "base64url"), purpose)));
  } catch {
    return [];
  }
}

/** A cookie's value. Sealed, so that neither a copy of the file nor a written header guesses a secret. */
export const sealCookie = (secretKey: string, items: readonly unknown[], purpose: Purpose): string =>
  seal(secretKey, JSON.stringify(items), purpose).toString("base64url");
