import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type Quarter, quarterSchema } from "@/server/domain/survey/quarter";

const bytes = 16;
const digest = (text: string) => createHash("sha256").update(text).digest();
/** A channel's code holds no blank, so these words are none of those that reporters' secrets are made of. */
const sign = (key: string, what: string, value: string) =>
  createHmac("sha256", key)
    .update(`survey ${what}:${value}`)
    .digest()
    .subarray(0, bytes)
    .toString("base64url");

/** The secret part of an invitation's address: 22 letters, made from the server's key and stored nowhere. */
export const invitationToken = (key: string, complaintId: number) =>
  sign(key, "invitation", String(complaintId));

export const hashToken = digest;

/** The sign that an answer by the open link leaves, so that its pass answers once. */
export const markOf = (pass: string) => digest(`answer:${pass}`);

/** What an open form carries: its quarter, a random part, and our signature. One pass answers once. */
export function makePass(key: string, quarter: Quarter): string {
  const value = `${quarter}.${randomBytes(bytes).toString("base64url")}`;
  return `${value}.${sign(key, "pass", value)}`;
}

/** The quarter of a pass that is ours, else null. */
export function readPass(key: string, pass: string): Quarter | null {
  const [quarter = "", random = "", signature = ""] = pass.split(".");
  const expected = Buffer.from(sign(key, "pass", `${quarter}.${random}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return quarterSchema.safeParse(quarter).data ?? null;
}
