import { createTranslator } from "use-intl/core";
import type { Content } from "@/db/queries/notifications/deliveries";
import en from "@/messages/en.json" with { type: "json" };
import id from "@/messages/id.json" with { type: "json" };

type Reader = { name: string; locale: "id" | "en" | null };
type Mail = { subject: string; text: string };

/** Lines of one e-mail; the rest is in the product. */
const shown = 50;

const zone = "Asia/Jakarta";

/** An officer's e-mail: numbers, reasons and moments, and no text of a reporter. */
export function writeMail(reader: Reader, contents: readonly Content[], publicUrl: string): Mail {
  const locale = reader.locale ?? "id";
  const t = createTranslator({ locale, messages: locale === "en" ? en : id, timeZone: zone });
  const moment = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "id-ID", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  });
  const list = `${publicUrl}/petugas/pemberitahuan`;
  const [first] = contents;
  const subject =
    contents.length === 1 && first
      ? t("mail.subjectOne", { code: first.code, reason: t(`reason.${first.reason}`) })
      : t("mail.subjectMany", { count: contents.length });
  const lines = contents.slice(0, shown).flatMap(({ code, reason, at, payload, forName }) => {
    const { escalation } = payload;
    return [
      t("mail.line", { code, reason: t(`reason.${reason}`), time: `${moment.format(at)} WIB` }),
      ...(escalation
        ? [
            t("mail.escalation", {
              to: t(`escalation.to.${escalation.to}`),
              because: t(`escalation.because.${escalation.trigger}`),
            }),
          ]
        : []),
      ...(forName ? [t("mail.forOther", { name: forName })] : []),
      `${publicUrl}/petugas/${code}`,
      "",
    ];
  });
  const left = contents.length - shown;
  const more = left > 0 ? [t("mail.more", { count: left, url: list }), ""] : [];
  const text = [
    t("mail.greeting", { name: reader.name }),
    "",
    ...lines,
    ...more,
    t("mail.footer", { url: list }),
  ];
  return { subject, text: `${text.join("\n")}\n` };
}
