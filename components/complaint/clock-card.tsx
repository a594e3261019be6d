import { OverdueMark } from "@/components/complaint/status-badge";
import { formatDuration, formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { stoppedSentence } from "@/server/domain/complaint/clock-sentence";
import type { Clock } from "@/server/domain/complaint/sla";
import type { Status } from "@/server/domain/complaint/status";
import { Countdown } from "./countdown";

/** The browser fills it in as time passes. */
const blank = { duration: "{duration}" };

type ClockName = "coordination" | "completion";
type ClockCardProps = { name: ClockName; clock: Clock; status: Status; label?: string };

/** One clock: the time left, or its end, with the absolute deadline. `label` for who does not know its name. */
export async function ClockCard({ name, clock, status, label }: ClockCardProps) {
  const [t, locale] = await Promise.all([getTranslator("clock"), readLocale()]);
  const stopped = stoppedSentence(clock, status);
  const isJudged = clock.state === "stopped" || (clock.state === "closed" && clock.isOverdue);
  return (
    <section
      aria-label={label ?? t(name)}
      className="grid gap-1 rounded-card border border-line bg-surface p-4"
    >
      <h3 className="flex flex-wrap items-center justify-between gap-2 font-semibold text-sm text-soft">
        {label ?? t(name)} {clock.isOverdue && <OverdueMark label={t("overdue")} />}
      </h3>
      <p className="font-bold text-lg" data-clock={name} data-state={clock.state}>
        {clock.state === "running" && clock.dueAt && (
          <Countdown
            dueAt={clock.dueAt}
            initialMs={clock.remainingMs ?? 0}
            locale={locale}
            words={{ left: t("left", blank), late: t("late", blank) }}
          />
        )}
        {clock.state === "paused" && t("paused")}
        {clock.state === "closed" && !clock.isOverdue && t("closed")}
        {isJudged && t(stopped.key, { duration: formatDuration(stopped.ms, locale) })}
      </p>
      <p className="text-soft text-sm">
        {clock.dueAt && t("due", { time: formatMoment(clock.dueAt, locale) })}
        {clock.stoppedAt && ` · ${t("stoppedAt", { time: formatMoment(clock.stoppedAt, locale) })}`}
      </p>
    </section>
  );
}
