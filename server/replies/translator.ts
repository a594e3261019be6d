import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json" with { type: "json" };
import id from "@/messages/id.json" with { type: "json" };

/** The messages of replies in the reporter's language. */
export const replyTranslator = (locale: "id" | "en") =>
  createTranslator({ locale, messages: locale === "en" ? en : id, timeZone: "Asia/Jakarta" });

export type ReplyMessages = ReturnType<typeof replyTranslator>;
