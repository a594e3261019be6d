"use client";

import { MessagesProvider } from "@/components/layout/words";
import { ReporterMoves, type ReporterMovesProps } from "./reporter-moves";

type WithWordsProps = ReporterMovesProps & { locale: "id" | "en"; words: Record<string, object> };

export function ReporterMovesWithWords({ locale, words, ...moves }: WithWordsProps) {
  return (
    <MessagesProvider locale={locale} messages={words}>
      <ReporterMoves {...moves} />
    </MessagesProvider>
  );
}
