import type { Transporter } from "nodemailer";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { openMailTransport } from "@/server/outbound/mail-transport";
import { replyMessageId, type Settings } from "./settings";

const transports = new Map<string, Transporter>();

/**
 * Sends a reply in its thread, with the same Message-ID at every attempt.
 * @returns that Message-ID @throws Error when the server refuses, or after 15 s
 */
export async function sendMail(
  { id, address, subject, text, replyTo }: ReplyRow,
  own: Settings,
): Promise<string> {
  const messageId = replyMessageId(id, own);
  const references = (replyTo ?? "").split(" ").filter(Boolean);
  await transportTo(own.smtpUrl).sendMail({
    from: own.from,
    to: { name: "", address },
    subject: subject ?? "",
    text,
    messageId,
    ...(references.length > 0 ? { inReplyTo: references.at(-1), references } : {}),
    headers: { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" },
  });
  return messageId;
}

function transportTo(smtpUrl: string): Transporter {
  const known = transports.get(smtpUrl);
  if (known) return known;
  const made = openMailTransport(smtpUrl);
  transports.set(smtpUrl, made);
  return made;
}
