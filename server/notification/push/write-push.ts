import { createTranslator } from "use-intl/core";
import type { Content } from "@/db/queries/notifications/deliveries";
import en from "@/messages/en.json" with { type: "json" };
import id from "@/messages/id.json" with { type: "json" };

type Push = { title: string; body: string; url: string; tag: string };
type Reader = { id: string; locale: "id" | "en" | null };

/** The text on a device: a number and a reason, or how many; no text of a reporter passes a push service. */
export function writePush({ id: tag, locale: chosen }: Reader, contents: readonly Content[]): Push {
  const locale = chosen ?? "id";
  const t = createTranslator({ locale, messages: locale === "en" ? en : id, timeZone: "Asia/Jakarta" });
  const [first] = contents;
  if (contents.length === 1 && first)
    return { title: first.code, body: t(`reason.${first.reason}`), url: `/petugas/${first.code}`, tag };
  const reasons = [...new Set(contents.map(({ reason }) => t(`reason.${reason}`)))];
  const title = t("mail.subjectMany", { count: contents.length });
  return { title, body: reasons.slice(0, 3).join(" · "), url: "/petugas/pemberitahuan", tag };
}
