import { createHmac } from "node:crypto";
import type { Actor } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import type { DomainError } from "@/server/domain/errors";
import { env } from "@/server/env";
import { log } from "@/server/log";

/** Every kind of security event; `docs/operating.md` explains them for those who collect them. */
export const securityKinds = [
  "sign_in",
  "second_factor",
  "lockout",
  "refusal",
  "admin_change",
  "identity_look",
  "original_look",
  "text_look",
  "export",
  "key_use",
] as const;

export type SecurityKind = (typeof securityKinds)[number];

/** `staff:12`, `key:3`, `complaint:CR-…`: what is meant, by its number. */
type Reference = `${string}:${string | number}`;

type SecurityEvent = {
  kind: SecurityKind;
  outcome: "granted" | "refused";
  actor?: Reference | null;
  subject?: Reference | null;
  /** A stable key: of the refusal, the limit, or the file. */
  reason?: string;
  /** Names of changed fields, without their values. */
  fields?: readonly string[];
};

/** Writes one line of the security log: numbers and keys, never a name, an address or a text. */
export function logSecurity({ kind, ...event }: SecurityEvent): void {
  log().info({ security: kind, ...event }, "security event");
}

export const referTo = (actor: Actor | null | undefined): Reference | null =>
  actor?.kind === "staff" ? `staff:${actor.staffId}` : null;

/** The same text is the same word for a day, and nobody without `SECRET` can tell which text it is. */
export function pseudonym(text: string, now: Date): Reference {
  const day = createHmac("sha256", env.SECRET)
    .update(`security log of ${jakartaDay(now)}`)
    .digest();
  return `unknown:${createHmac("sha256", day).update(text).digest("base64url").slice(0, 16)}`;
}

/** Logs that a rule did not let somebody do something; other refusals are faults of input. */
export function logRefusal({ code, message }: DomainError, actor?: Actor | null): void {
  if (code !== "FORBIDDEN" && code !== "UNAUTHENTICATED") return;
  logSecurity({ kind: "refusal", outcome: "refused", actor: referTo(actor), reason: message });
}

/** Logs that an officer took a file of figures or complaints that is not public. */
export const logExport = (actor: Actor, file: string): void =>
  logSecurity({ kind: "export", outcome: "granted", actor: referTo(actor), reason: file });
