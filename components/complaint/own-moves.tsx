import { compiledMessagesOf, getTranslator, readLocale } from "@/components/layout/locale";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";
import { type Action, moves } from "@/server/domain/complaint/status";
import { NeedsScript } from "./needs-script";
import { ReporterMovesLater } from "./reporter-moves-later";

type OwnMovesProps = { complaint: TrackedComplaint };

/** A place has its own page, and an answer stands with its question. */
const isReasoned = (action: Action) =>
  moves.some(
    (move) =>
      move.action === action && move.by === "reporter" && !move.pending && !move.owes.includes("place"),
  );

/** The reporter's answer to the open question, for its section. */
export async function OwnAnswer({ complaint }: OwnMovesProps) {
  if (!complaint.moves.includes("answer")) return null;
  const t = await getTranslator("track");
  return (
    <>
      <NeedsScript>{t("answerElsewhere")}</NeedsScript>
      <ReporterMovesLater
        {...(await subjectOf(complaint))}
        moves={["answer"]}
        canAccuse={false}
        canRedact={false}
        redactablePhotos={[]}
      />
    </>
  );
}

/** The reporter's moves that give a reason, in a section of their own. */
export async function OwnMoves({ complaint }: OwnMovesProps) {
  const t = await getTranslator("track");
  const own = complaint.moves.filter(isReasoned);
  const { canAccuse, canRedact } = complaint;
  if (own.length === 0 && !canAccuse && !canRedact) return null;
  return (
    <section className="grid gap-3 rounded-card border border-line bg-surface p-4">
      <h2 className="font-bold text-lg">{t("yourTurn")}</h2>
      <NeedsScript />
      <ReporterMovesLater
        {...(await subjectOf(complaint))}
        moves={own}
        canAccuse={canAccuse}
        canRedact={canRedact}
        redactablePhotos={complaint.redactablePhotoIds}
      />
    </section>
  );
}

async function subjectOf({ code, status, isPublic, text, place, timeline }: TrackedComplaint) {
  const locale = await readLocale();
  const { track, action, error, fault, common, accused, redaction, photoRegion } = compiledMessagesOf(locale);
  return {
    code,
    status,
    isPublic,
    texts: [text, place.landmark, ...timeline.map(({ note }) => note)].flatMap((one) => one ?? []),
    lastAt: timeline.at(-1)?.at ?? null,
    locale,
    words: { track, action, error, fault, common, accused, redaction, photoRegion },
  };
}
