import { createTransport } from "nodemailer";
import { seconds } from "@/server/domain/duration";
import type { Send } from "../notification-queue";
import { writeMail } from "./write-mail";

type MailSettings = { smtpUrl: string; from: string; publicUrl: string };

const patienceMs = seconds(15);

/** Sends a delivery as one e-mail; its id makes the Message-ID, the same at every attempt. */
export function mailSender({ smtpUrl, from, publicUrl }: MailSettings): Send {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  return async (delivery, contents) => {
    if (contents.length === 0) return;
    await transport.sendMail({
      ...writeMail(delivery, contents, publicUrl),
      from,
      to: { name: delivery.name, address: delivery.email },
      messageId: notificationMessageId(delivery.id, publicUrl),
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    });
  };
}

const notificationMessageId = (deliveryId: string, publicUrl: string): string =>
  `<${deliveryId}@${new URL(publicUrl).hostname}>`;

/** The default sender of e-mails. */
export const defaultFrom = (publicUrl: string): string =>
  `Cepat Respon <tidak-dibalas@${new URL(publicUrl).hostname}>`;
