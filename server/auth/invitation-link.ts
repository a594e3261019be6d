import { createHmac, timingSafeEqual } from "node:crypto";

type InvitationLink = { id: number; email: string; expiresAt: Date };

const sign = (key: string, { id, email, expiresAt }: InvitationLink) =>
  createHmac("sha256", key)
    .update(`staff invitation:${id}:${email}:${expiresAt.getTime()}`)
    .digest()
    .subarray(0, 24)
    .toString("base64url");

/** The token of an invitation's link: its id and our signature over recipient and expiry. */
export const invitationLink = (key: string, invitation: InvitationLink): string =>
  `${invitation.id}.${sign(key, invitation)}`;

/** The id that a link claims; null when it has none. */
export function readLinkId(token: string): number | null {
  const found = /^(\d{1,15})\./.exec(token);
  return found ? Number(found[1]) : null;
}

export function isOurs(key: string, invitation: InvitationLink, token: string): boolean {
  const [expected, given] = [Buffer.from(invitationLink(key, invitation)), Buffer.from(token)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
