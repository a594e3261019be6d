import { createHash } from "node:crypto";

/** How far a mailbox was read: its last UID, valid for one mailbox and its UIDVALIDITY, and the day it is read from. */
export type MailCursor = { box: string; validity: string; uid: number; since: string };

/** Which mailbox a URL names, without its password. */
export const boxOf = ({ hostname, port, username, pathname }: URL): string =>
  createHash("sha256").update([hostname, port, username, pathname].join("\0")).digest("hex").slice(0, 12);

export const writeCursor = ({ box, validity, uid, since }: MailCursor): string =>
  [box, validity, uid, since].join(" ");

/** Null for the cursor of another mailbox. */
export function readCursor(text: string | null, box: string): MailCursor | null {
  const [known, validity, uid, since] = (text ?? "").split(" ");
  if (known !== box || !validity || !since || !Number.isSafeInteger(Number(uid))) return null;
  return { box, validity, uid: Number(uid), since };
}
