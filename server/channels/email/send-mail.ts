import type { Transporter } from "nodemailer";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { openMailTransport } from "@/server/outbound/mail-transport";
import { resolveMailUrl } from "@/server/outbound/resolve-mail-url";
import { replyMessageId, type Settings } from "./settings";

const transports = new Map<string, Transporter>();

/**
 * Sends a reply in its thread, with the same Message-ID at every attempt.
 * @returns that Message-ID @throws Error when the server is private or refuses, or after 15 s
 */
export async function sendMail(
  { id, address, subject, text, replyTo }: ReplyRow,
  own: Settings,
): Promise<string> {
  const messageId = replyMessageId(id, own);
  const references = (replyTo ?? "").split(" ").filter(Boolean);
  const transport = await transportTo(own.smtpUrl);
  await transport.sendMail({
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

async function transportTo(smtpUrl: string): Promise<Transporter> {
  const { url, servername } = await resolveMailUrl(smtpUrl);
  const key = JSON.stringify([url.href, servername]);
  const known = transports.get(key);
  if (known) return known;
  const made = openMailTransport(url.href, servername);
  transports.set(key, made);
  return made;
}
