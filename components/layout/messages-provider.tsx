"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";

type MessagesProviderProps = { locale: "id" | "en"; messages: Record<string, unknown>; children: ReactNode };

/** The messages for client components below; the server picks them, so no page contains all messages. */
export function MessagesProvider({ locale, messages, children }: MessagesProviderProps) {
  return (
    <IntlProvider locale={locale} messages={messages as never} timeZone="Asia/Jakarta">
      {children}
    </IntlProvider>
  );
}
