import type { ReactNode } from "react";
import { compiledMessagesOf, type Messages, readLocale } from "./locale";
import { MessagesProvider } from "./messages-provider";

type WithMessagesProps = { namespaces: readonly (keyof Messages)[]; children: ReactNode };

export async function WithMessages({ namespaces, children }: WithMessagesProps) {
  const locale = await readLocale();
  const all = compiledMessagesOf(locale);
  const messages = Object.fromEntries(["fault" as const, ...namespaces].map((name) => [name, all[name]]));
  return (
    <MessagesProvider locale={locale} messages={messages}>
      {children}
    </MessagesProvider>
  );
}
