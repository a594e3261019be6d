import type { ParsedMail } from "mailparser";

/** The reply that could not be delivered, by its id, and why. */
export type Bounce = { undelivered: string; reason: string };

const headOf = ({ headerLines }: ParsedMail, key: string): string =>
  headerLines
    .filter((header) => header.key === key)
    .map(({ line }) => line.slice(line.indexOf(":") + 1).trim())
    .join("\n");

/**
 * Whether a machine wrote the e-mail: an absence notice, a bounce, a list (RFC 3834, and the headers used before it).
 */
export function isAutomatic(mail: ParsedMail): boolean {
  const submitted = headOf(mail, "auto-submitted").toLowerCase();
  return (
    (submitted !== "" && submitted !== "no") ||
    headOf(mail, "x-autoreply") !== "" ||
    headOf(mail, "x-autorespond") !== "" ||
    /^(?:bulk|junk|list|auto_reply)\b/i.test(headOf(mail, "precedence")) ||
    /^<\s*>$/m.test(headOf(mail, "return-path")) ||
    /^multipart\/report\b/i.test(headOf(mail, "content-type")) ||
    isDaemon(mail)
  );
}

const isDaemon = ({ from }: ParsedMail) =>
  /^(?:mailer-daemon|postmaster)@/i.test(from?.value[0]?.address ?? "");

/** The bounce of one of our replies, found by its Message-ID in the body; null when it is none, or only a delay. */
export function readBounce(mail: ParsedMail, body: Buffer, ownDomain: string): Bounce | null {
  const isReport = /^multipart\/report\b[\s\S]*delivery-status/i.test(headOf(mail, "content-type"));
  if (!isReport && !isDaemon(mail)) return null;
  const text = body.toString("latin1");
  const action = /^Action:\s*([a-z]+)/im.exec(text)?.[1]?.toLowerCase();
  if (action ? action !== "failed" : isReport) return null;
  const ids = new RegExp(`<([0-9a-f-]{36})@${quote(ownDomain)}>`, "gi");
  const named = Array.from(text.matchAll(ids)).find(([whole]) => whole !== mail.messageId);
  const undelivered = named?.[1]?.toLowerCase();
  const status = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1];
  return undelivered ? { undelivered, reason: `bounced${status ? ` ${status}` : ""}` } : null;
}

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&");
