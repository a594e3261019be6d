"use client";

import { PhotoRedaction } from "@/components/evidence/photo-redaction";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { ReporterAccusation } from "./accused/reporter-accusation";
import { ReporterMoves, type ReporterMovesProps } from "./reporter-moves";
import { ReporterRedaction } from "./reporter-redaction";

export type WithMessagesProps = ReporterMovesProps & {
  canAccuse: boolean;
  canRedact: boolean;
  /** The complaint's texts on the page, in which words may be hidden. */
  texts: readonly string[];
  redactablePhotos: readonly string[];
  locale: "id" | "en";
  words: Record<string, object>;
};

export function ReporterMovesWithMessages({
  locale,
  words,
  canAccuse,
  canRedact,
  texts,
  redactablePhotos,
  ...moves
}: WithMessagesProps) {
  return (
    <MessagesProvider locale={locale} messages={words}>
      {moves.moves.length > 0 && <ReporterMoves {...moves} />}
      {canAccuse && <ReporterAccusation code={moves.code} />}
      {canRedact && <ReporterRedaction code={moves.code} texts={texts} />}
      <PhotoRedaction code={moves.code} photos={redactablePhotos} by="reporter" />
    </MessagesProvider>
  );
}
