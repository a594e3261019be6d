import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json" with { type: "json" };
import id from "@/messages/id.json" with { type: "json" };
import { invitationLink } from "@/server/auth/invitation-link";
import { resetToken } from "@/server/auth/reset-token";
import { invitationDays } from "@/server/domain/admin/person";
import { tokenLink } from "@/server/domain/link/token-link";
import type { AccountNotice } from "@/server/domain/notification/account-notice";
import { resetMinutes } from "@/server/domain/staff/password";

type AccountMail = {
  name: string;
  locale: "id" | "en" | null;
  composedAt: Date;
  accountNotice: AccountNotice;
  passwordResetId: string | null;
  invitation: { id: number; email: string; expiresAt: Date } | null;
};
type Site = { publicUrl: string; secretKey: string };

const zone = "Asia/Jakarta";

/** An e-mail to an officer, or an invited person, about their own account. */
export function writeAccountMail(mail: AccountMail, site: Site) {
  const locale = mail.locale ?? "id";
  const t = createTranslator({ locale, messages: locale === "en" ? en : id, timeZone: zone });
  const { accountNotice: notice, composedAt } = mail;
  const link = linkOf(mail, site);
  const moment = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "id-ID", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  });
  const text = [
    t("mail.greeting", { name: mail.name }),
    "",
    t(`accountMail.${notice}.text`, {
      time: `${moment.format(composedAt)} WIB`,
      minutes: resetMinutes,
      days: invitationDays,
    }),
    ...(link ? [link] : []),
    "",
    t(`accountMail.${notice}.notYou`, { url: `${site.publicUrl}/masuk/lupa` }),
  ];
  return { subject: t(`accountMail.${notice}.subject`), text: `${text.join("\n")}\n` };
}

/** Tokens stand after the #, so that no server logs them. */
function linkOf(mail: AccountMail, { publicUrl, secretKey }: Site): string | null {
  const { accountNotice, passwordResetId, invitation } = mail;
  if (accountNotice === "consent_asked") return `${publicUrl}/petugas/persetujuan`;
  if (passwordResetId) return `${publicUrl}/masuk/kata-sandi#${resetToken(secretKey, passwordResetId)}`;
  return invitation ? `${publicUrl}${tokenLink("invitation", invitationLink(secretKey, invitation))}` : null;
}
