import { createHash } from "node:crypto";

/** The position in a mailbox: its last UID, valid for one mailbox and UIDVALIDITY, and the first day that is read. */
export type MailCursor = { box: string; validity: string; uid: number; since: string };

/** The mailbox of a URL, without its password. */
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
