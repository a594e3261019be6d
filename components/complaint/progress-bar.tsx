import clsx from "clsx";
import { formatDay } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { type ProgressStep, type progressOf, stages } from "@/server/domain/complaint/turn";
import { StatusBadge } from "./status-badge";

/** The stages of a complaint by length, mark and word; one that ended otherwise shows those it reached, and its end. */
export async function ProgressBar({ steps, end }: ReturnType<typeof progressOf>) {
  const [t, stage, locale] = await Promise.all([getTranslator("turn"), getTranslator("stage"), readLocale()]);
  const nameOf = (step: ProgressStep) => t(`stages.${step.stage}`).toLocaleLowerCase(locale);
  const current = steps.findLastIndex(({ state }) => state !== "ahead");
  const [now, next] = [steps[current], steps[current + 1]];
  return (
    <div className="grid gap-2">
      <ol aria-label={t("progress")} className="flex gap-1" data-testid="progress">
        {steps.map((step) => (
          <Segment key={step.stage} step={step} />
        ))}
        {end && (
          <li className="grid flex-1 content-start gap-2">
            <span aria-hidden className="h-1.5 rounded-full bg-soft" />
            <StatusBadge status={end} label={stage(end)} />
          </li>
        )}
      </ol>
      {!end && now && (
        <p className="flex flex-wrap justify-between gap-x-4 text-sm xl:hidden">
          <strong className="font-semibold text-teluk">
            {t("stageOf", { number: current + 1, count: stages.length, name: nameOf(now) })}
          </strong>
          <span className="text-soft">
            {next ? t("upNext", { name: nameOf(next) }) : now.at && formatDay(now.at, locale)}
          </span>
        </p>
      )}
    </div>
  );
}

async function Segment({ step: { stage, state, at } }: { step: ProgressStep }) {
  const [t, locale] = await Promise.all([getTranslator("turn"), readLocale()]);
  const filled = { past: "w-full", now: "w-1/2", ahead: "w-0" }[state];
  return (
    <li
      aria-current={state === "now" ? "step" : undefined}
      className="grid min-w-0 flex-1 content-start gap-2"
    >
      <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-line">
        <span className={clsx("block h-full bg-teluk", filled)} />
      </span>
      <span className="sr-only text-sm leading-tight xl:not-sr-only">
        <span className={clsx("block", state === "now" && "font-bold text-teluk")}>
          {t(`stages.${stage}`)}
          <span className="sr-only">, {t(`states.${state}`)}</span>
        </span>
        {at && <span className="block text-soft">{formatDay(at, locale)}</span>}
      </span>
    </li>
  );
}
