import type { z } from "zod";
import { StatusBadge } from "@/components/complaint/status-badge";
import { formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { dateMeaning } from "@/server/domain/complaint/clock-sentence";
import type { officerStepSchema, timelineStepSchema } from "@/server/domain/complaint/privacy";
import { LinkedText } from "./linked-text";
import { Photos } from "./photos";

type Step = z.infer<typeof timelineStepSchema> &
  Partial<
    Pick<
      z.infer<typeof officerStepSchema>,
      "internalNote" | "staffName" | "escalation" | "heldAs" | "endsHold" | "mentioned" | "toPerson"
    >
  >;

/** The quoted numbers that officers may open; citizens read events without the offices' names of statuses. */
type Reader = { linked?: readonly string[]; isForCitizens?: boolean };

/** The complaint's timeline, newest first: what happened, by which unit, when, and with which note. */
export async function ComplaintTimeline({ steps, ...reader }: Reader & { steps: readonly Step[] }) {
  return (
    <ol className="grid" data-testid="timeline">
      {steps
        .map((step, index) => ({
          step,
          isChange: step.status !== steps[index - 1]?.status,
          key: `${index}${step.kind}`,
        }))
        .toReversed()
        .map(({ key, ...one }) => (
          <TimelineStep key={key} {...one} {...reader} />
        ))}
    </ol>
  );
}

/** The status stands where it changes. */
async function TimelineStep({
  step,
  isChange,
  linked,
  isForCitizens = false,
}: Reader & { step: Step; isChange: boolean }) {
  const [events, track, status, locale] = await Promise.all([
    getTranslator("event"),
    getTranslator("track"),
    getTranslator("status"),
    readLocale(),
  ]);
  const actor =
    step.actorKind === "staff" ? step.unit : track(step.actorKind === "reporter" ? "citizen" : "system");
  return (
    <li className="relative grid gap-1.5 border-line border-l-2 pb-6 pl-5 last:pb-0">
      <span
        aria-hidden
        className="-left-[7px] absolute top-1.5 size-3 rounded-full border-2 border-surface bg-teluk"
      />
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong>{events(step.kind)}</strong>{" "}
        {!isForCitizens && isChange && <StatusBadge status={step.status} label={status(step.status)} />}
      </p>
      <p className="text-soft text-sm">
        {actor}
        {step.staffName && ` (${step.staffName})`}
        {step.toPerson && ` ${track("toPerson", { name: step.toPerson })}`}
        {step.toUnit && step.kind !== "submit" && ` ${track("toUnit", { unit: step.toUnit })}`} ·{" "}
        <time dateTime={step.at.toISOString()}>{formatMoment(step.at, locale)}</time>
      </p>
      {step.until && (
        <p className="text-sm">{track(dateMeaning(step.kind), { time: formatMoment(step.until, locale) })}</p>
      )}
      {step.escalation && <EscalationLine {...step.escalation} />}
      {step.heldAs && <HeldLine words={`heldAs.${step.heldAs}`} />}
      {step.endsHold && <HeldLine words="holdEnded" />}
      {step.note && (
        <p className="words whitespace-pre-line">
          <LinkedText text={step.note} codes={linked} />
        </p>
      )}
      {step.internalNote && (
        <p className="words whitespace-pre-line border-monas border-l-4 pl-3 text-sm">
          <LinkedText text={step.internalNote} codes={linked} />
        </p>
      )}
      {step.mentioned && step.mentioned.length > 0 && <Mentioned names={step.mentioned} />}
      {step.photoIds.length > 0 && (
        <Photos ids={step.photoIds} kind={step.kind === "submit" ? "photoAlt" : "proofAlt"} />
      )}
    </li>
  );
}

async function Mentioned({ names }: { names: readonly string[] }) {
  const t = await getTranslator("desk");
  return <p className="text-sm">{t("mentioned", { names: names.map((name) => `@${name}`).join(", ") })}</p>;
}

type HeldWords = `heldAs.${NonNullable<Step["heldAs"]>}` | "holdEnded";

async function HeldLine({ words }: { words: HeldWords }) {
  const t = await getTranslator("desk");
  return <p className="text-sm">{t(words)}</p>;
}

async function EscalationLine({ to, trigger }: NonNullable<Step["escalation"]>) {
  const t = await getTranslator("escalation");
  return <p className="text-sm">{t("sentence", { to: t(`to.${to}`), because: t(`because.${trigger}`) })}</p>;
}
