"use client";

import { MessagesProvider } from "@/components/layout/messages-provider";
import { PublicnessButton, type PublicnessChange } from "./publicness-button";

export type PublicnessButtonProps = PublicnessChange & { locale: "id" | "en"; words: Record<string, object> };

export function PublicnessButtonWithMessages({ locale, words, ...change }: PublicnessButtonProps) {
  return (
    <MessagesProvider locale={locale} messages={words}>
      <PublicnessButton {...change} />
    </MessagesProvider>
  );
}
