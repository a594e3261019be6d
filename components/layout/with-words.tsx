import type { ReactNode } from "react";
import { compiledMessagesOf, type Messages, readLocale } from "./locale";
import { MessagesProvider } from "./words";

type WithWordsProps = { namespaces: readonly (keyof Messages)[]; children: ReactNode };

export async function WithWords({ namespaces, children }: WithWordsProps) {
  const locale = await readLocale();
  const all = compiledMessagesOf(locale);
  const messages = Object.fromEntries(namespaces.map((name) => [name, all[name]]));
  return (
    <MessagesProvider locale={locale} messages={messages}>
      {children}
    </MessagesProvider>
  );
}
