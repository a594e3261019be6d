import { openMailTransport } from "@/server/outbound/mail-transport";
import type { Send } from "../notification-queue";
import { writeAccountMail } from "./write-account-mail";
import { writeMail } from "./write-mail";

type MailSettings = { smtpUrl: string; from: string; publicUrl: string; secretKey: string };

/** Sends a delivery as one e-mail; its id makes the Message-ID, the same at every attempt. */
export function mailSender({ smtpUrl, from, ...site }: MailSettings): Send {
  const transport = openMailTransport(smtpUrl);
  return async (delivery, contents) => {
    const { accountNotice } = delivery;
    if (contents.length === 0 && !accountNotice) return;
    await transport.sendMail({
      ...(accountNotice
        ? writeAccountMail({ ...delivery, accountNotice }, site)
        : writeMail(delivery, contents, site.publicUrl)),
      from,
      to: { name: delivery.name, address: delivery.email },
      messageId: notificationMessageId(delivery.id, site.publicUrl),
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    });
  };
}

const notificationMessageId = (deliveryId: string, publicUrl: string): string =>
  `<${deliveryId}@${new URL(publicUrl).hostname}>`;

/** The default sender of e-mails. */
export const defaultFrom = (publicUrl: string): string =>
  `Cepat Respon <tidak-dibalas@${new URL(publicUrl).hostname}>`;
