import type { ReactNode } from "react";
import { compiledMessagesOf, type Messages, readLocale } from "./locale";
import { Words } from "./words";

type WithWordsProps = { namespaces: readonly (keyof Messages)[]; children: ReactNode };

export async function WithWords({ namespaces, children }: WithWordsProps) {
  const locale = await readLocale();
  const all = compiledMessagesOf(locale);
  const messages = Object.fromEntries(namespaces.map((name) => [name, all[name]]));
  return (
    <Words locale={locale} messages={messages}>
      {children}
    </Words>
  );
}
