import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import type { OfficerView, TrackedComplaint } from "@/server/domain/complaint/privacy";
import { progressOf, type Turn, turnOf } from "@/server/domain/complaint/turn";
import { Countdown } from "./countdown";
import { ProgressBar } from "./progress-bar";

const blank = { duration: "{duration}" };

type TurnSource = Pick<
  TrackedComplaint | OfficerView,
  "status" | "pending" | "coordination" | "completion"
> & {
  timeline: readonly { kind: string; until: Date | null }[];
};

/** The turn of a complaint as a page has it. */
export const turnFrom = (complaint: TurnSource): Turn =>
  turnOf({
    ...complaint,
    answerBy: complaint.timeline.findLast(({ kind }) => kind === "ask")?.until ?? null,
  });

type SentenceProps = { situation: Turn["situation"]; holder: string | null; viewer?: string };

/** What happens now, in one sentence. */
export async function TurnSentence({ situation, holder, viewer = "officer" }: SentenceProps) {
  const t = await getTranslator("turn");
  return t(`now.${situation}`, { unit: holder ?? t("party.intake"), viewer });
}

/** What happens now, how far the complaint is, whose turn it is and by when: the answer of a tracking page. */
export async function TurnView({ complaint }: { complaint: TrackedComplaint }) {
  const { situation, ...turn } = turnFrom(complaint);
  const rejection = await getTranslator("rejection");
  return (
    <section className="grid gap-4" data-testid="turn">
      <h2 className="words font-bold text-xl md:text-2xl">
        <TurnSentence situation={situation} holder={complaint.holder} viewer={complaint.viewer} />
      </h2>
      {complaint.rejectionReason && <p className="text-lg">{rejection(complaint.rejectionReason)}</p>}
      <ProgressBar {...progressOf(complaint.status, complaint.timeline)} />
      <TurnFacts {...turn} complaint={complaint} />
    </section>
  );
}

type TurnFactsProps = Omit<Turn, "situation"> & { complaint: TrackedComplaint };

async function TurnFacts({ whose, next, by, complaint }: TurnFactsProps) {
  const [t, clock, locale] = await Promise.all([getTranslator("turn"), getTranslator("clock"), readLocale()]);
  if (!whose) return null;
  const own = complaint.viewer === "reporter" ? t("party.you") : t("party.reporter");
  const names = {
    intake: t("party.intake"),
    biro: t("party.biro"),
    reporter: own,
    holder: complaint.holder ?? t("party.intake"),
  };
  return (
    <dl className="grid grid-cols-2 divide-x divide-line border-line border-y text-sm">
      <div className="words grid content-start gap-0.5 py-3 pr-4">
        <dt className="text-soft">{t("whose")}</dt>
        <dd className="font-bold text-base">{names[whose]}</dd>
        {next && <dd className="text-soft">{t("next", { who: names[next] })}</dd>}
      </div>
      {by && (
        <div className="grid content-start gap-0.5 py-3 pl-4">
          <dt className="text-soft">{t("by")}</dt>
          <dd className="font-bold text-base">{formatMoment(by, locale)}</dd>
          <dd className="text-soft">
            <Countdown
              dueAt={by}
              initialMs={by.getTime() - Date.now()}
              locale={locale}
              words={{ left: clock("left", blank), late: clock("late", blank) }}
            />
          </dd>
        </div>
      )}
    </dl>
  );
}
