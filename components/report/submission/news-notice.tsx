"use client";

import { Mail, MailX } from "lucide-react";
import { useTranslations } from "use-intl";
import { newsFor } from "@/server/domain/intake/contact-route";

type NewsNoticeProps = {
  contact: { email: string; phone: string };
  /** Channels that can write to a contact now. */
  channels: readonly string[];
};

/** Before sending: which contact gets news, or that nothing can be sent, and what to do then. */
export function NewsNotice({ contact, channels }: NewsNoticeProps) {
  const t = useTranslations("news");
  const news = newsFor(contact, channels);
  const Icon = news.by ? Mail : MailX;
  return (
    <p data-news={news.by ?? news.why} className="flex items-start gap-3 text-sm">
      <Icon size={20} aria-hidden className="mt-0.5 shrink-0 text-teluk" />
      <span className="min-w-0 wrap-anywhere">
        {news.by ? t(news.by, { address: news.address }) : t(news.why)}
      </span>
    </p>
  );
}
