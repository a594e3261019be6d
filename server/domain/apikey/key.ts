import { z } from "zod";
import { nameSchema, reasonSchema } from "../admin/input";

/** The scopes of a key: reading, submitting complaints, sending updates of its own complaints. */
export const apiScopes = ["read", "create", "update"] as const;
export type ApiScope = (typeof apiScopes)[number];

/** A key is valid for one jurisdiction: the real city, or the test one. */
export const jurisdictionCodes = ["jakarta", "jakarta-uji"] as const;
export type JurisdictionCode = (typeof jurisdictionCodes)[number];

export const makeKeySchema = z.object({
  /** The program's name. */
  name: nameSchema,
  contact: z.email("email_invalid").max(254),
  jurisdiction: z.enum(jurisdictionCodes),
  scopes: z.array(z.enum(apiScopes)).min(1, "scope_missing").max(apiScopes.length),
  /** The channel of its complaints. */
  channelCode: z.string().min(1).max(64).default("open311"),
  perMinute: z.number().int().min(1).max(10_000),
  /** The last valid day in Asia/Jakarta; null for no end. */
  lastDay: z.iso.date().nullable(),
  reason: reasonSchema,
});
export type MakeKeyInput = z.infer<typeof makeKeySchema>;

export const keyStates = ["open", "expired", "revoked"] as const;
type KeyState = (typeof keyStates)[number];

type KeyDates = { revokedAt: Date | null; lastDay: string | null };

/** @param today ISO date in Asia/Jakarta */
export function readKeyState({ revokedAt, lastDay }: KeyDates, today: string): KeyState {
  if (revokedAt) return "revoked";
  return lastDay !== null && lastDay < today ? "expired" : "open";
}

type KeyFacts = KeyDates & { scopes: readonly ApiScope[]; jurisdiction: JurisdictionCode };

/** Why a key is refused for this use today, or null. */
export function findKeyProblem(
  key: KeyFacts,
  wanted: { scope: ApiScope; jurisdiction: JurisdictionCode },
  today: string,
): "key_revoked" | "key_expired" | "key_elsewhere" | "key_without_scope" | null {
  const state = readKeyState(key, today);
  if (state !== "open") return state === "revoked" ? "key_revoked" : "key_expired";
  if (key.jurisdiction !== wanted.jurisdiction) return "key_elsewhere";
  return key.scopes.includes(wanted.scope) ? null : "key_without_scope";
}
