import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type Quarter, quarterSchema } from "@/server/domain/survey/quarter";

const bytes = 16;
const digest = (text: string) => createHash("sha256").update(text).digest();
/** A channel's code contains no blank, so these inputs differ from those of reporters' secrets. */
const sign = (key: string, what: string, value: string) =>
  createHmac("sha256", key)
    .update(`survey ${what}:${value}`)
    .digest()
    .subarray(0, bytes)
    .toString("base64url");

/** The token of an invitation's URL: 22 letters, derived from the server's key and not stored. */
export const invitationToken = (key: string, complaintId: number) =>
  sign(key, "invitation", String(complaintId));

export const hashToken = digest;

/** The mark of a response to the open survey, so that its pass responds once. */
export const markOf = (pass: string) => digest(`answer:${pass}`);

/** The pass of an open form: its quarter, a random part, and our signature. One pass responds once. */
export function makePass(key: string, quarter: Quarter): string {
  const value = `${quarter}.${randomBytes(bytes).toString("base64url")}`;
  return `${value}.${sign(key, "pass", value)}`;
}

/** The quarter of a pass of ours, else null. */
export function readPass(key: string, pass: string): Quarter | null {
  const [quarter = "", random = "", signature = ""] = pass.split(".");
  const expected = Buffer.from(sign(key, "pass", `${quarter}.${random}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return quarterSchema.safeParse(quarter).data ?? null;
}
