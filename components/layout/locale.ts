import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json";
import id from "@/messages/id.json";

export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];
export type Messages = typeof id;

export const localeCookie = "locale";

export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? en : id;
}

/** Indonesian unless the visitor chose, or her browser asks for English before it. */
export function chooseLocale(cookie: string | undefined, accepted: string | null): Locale {
  if (cookie === "id" || cookie === "en") return cookie;
  const first = (accepted ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === "id" || code === "en");
  return first === "en" ? "en" : "id";
}

export const readLocale = cache(async (): Promise<Locale> => {
  const [jar, received] = [await cookies(), await headers()];
  return chooseLocale(jar.get(localeCookie)?.value, received.get("accept-language"));
});

/** A translator for server components; client leaves use `useTranslations`. */
export async function getTranslator<Namespace extends keyof Messages>(namespace: Namespace) {
  const locale = await readLocale();
  return createTranslator({ locale, messages: messagesOf(locale), namespace, timeZone: "Asia/Jakarta" });
}
