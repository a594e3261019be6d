"use client";

import { NoticeBell } from "./bell";
import type { Locale } from "./locale";
import { MessagesProvider } from "./messages-provider";
import { SignOut } from "./sign-out";

type OfficerToolsProps = {
  locale: Locale;
  messages: Record<string, unknown>;
  unread: number;
  signOut: string;
};

export function OfficerToolsInner({ locale, messages, unread, signOut }: OfficerToolsProps) {
  return (
    <MessagesProvider locale={locale} messages={messages}>
      <NoticeBell unread={unread} />
      <SignOut label={signOut} />
    </MessagesProvider>
  );
}
