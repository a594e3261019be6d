import { db } from "@/db/client";
import type { Means } from "@/server/domain/notification/reason";
import { env } from "@/server/env";
import { defaultFrom, mailSender } from "./mail/send-mail";
import type { Senders } from "./notification-queue";
import { pushSender } from "./push/send-push";
import { readVapidKeys } from "./push/vapid-keys";

let known: Senders | undefined;

/** The senders that this installation can use; created once, at first use. */
export function senders(): Senders {
  known ??= makeSenders();
  return known;
}

export const availableMeans = (): Means[] => Object.keys(senders()) as Means[];

function makeSenders(): Senders {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = env;
  const from = MAIL_FROM ?? defaultFrom(PUBLIC_URL);
  const subject = PUBLIC_URL.startsWith("https:")
    ? PUBLIC_URL
    : `mailto:tidak-dibalas@${new URL(PUBLIC_URL).hostname}`;
  const push = pushSender({ db, keys: readVapidKeys(env.DATA_DIR), subject });
  if (!SMTP_URL) return { push };
  const site = { publicUrl: PUBLIC_URL, secretKey: env.SECRET };
  return { push, email: mailSender({ smtpUrl: SMTP_URL, from, ...site }) };
}
