import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json";
import id from "@/messages/id.json";
import { readCookie } from "@/server/domain/cookie";
import { compileMessages } from "./compile-messages";

const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];
export type Messages = typeof id;

export const localeCookie = "locale";

export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? en : id;
}

const compiled = { id: compileMessages(id), en: compileMessages(en) };

/** The compiled messages: `next.config.ts` leaves the message parser out of every bundle. */
export const compiledMessagesOf = (locale: Locale): Messages => compiled[locale];

/** Indonesian unless the visitor chose English, or their browser prefers it. */
export function chooseLocale(cookie: string | undefined, accepted: string | null): Locale {
  if (cookie === "id" || cookie === "en") return cookie;
  const first = (accepted ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === "id" || code === "en");
  return first === "en" ? "en" : "id";
}

export const readLocale = cache(async (): Promise<Locale> => {
  const jar = await cookies();
  const received = await headers();
  return chooseLocale(
    readCookie((name) => jar.get(name)?.value, localeCookie),
    received.get("accept-language"),
  );
});

/** A translator for server components; client leaves use `useTranslations`. */
export async function getTranslator<Namespace extends keyof Messages>(namespace: Namespace) {
  return translatorOf(await readLocale(), namespace);
}

/** The same in a fixed language: for programs, which send no cookie. */
export function translatorOf<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator({
    locale,
    messages: compiledMessagesOf(locale),
    namespace,
    timeZone: "Asia/Jakarta",
  });
}
