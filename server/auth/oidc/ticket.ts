import { createHmac, timingSafeEqual } from "node:crypto";
import { minutes } from "@/server/domain/duration";

const validFor = minutes(5);

const sign = (key: string, staffId: string, until: string) =>
  createHmac("sha256", key).update(`oidc second step:${staffId}:${until}`).digest().toString("base64url");

/** States for five minutes that an issuer authenticated this officer, whose code is still missing. */
export function makeTicket(key: string, staffId: number, now: Date): string {
  const until = String(now.getTime() + validFor);
  return [staffId, until, sign(key, String(staffId), until)].join(".");
}

/** The officer of a valid ticket, or null. */
export function readTicket(key: string, ticket: string, now: Date): number | null {
  const [staffId = "", until = "", given = ""] = ticket.split(".");
  const [expected, signature] = [Buffer.from(sign(key, staffId, until)), Buffer.from(given)];
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  return now.getTime() < Number(until) ? Number(staffId) : null;
}
