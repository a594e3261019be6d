import { formatDay, formatDuration, formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeadlineReasons } from "@/server/domain/complaint/deadline-reasons";
import { minutes } from "@/server/domain/duration";

/** Why the deadlines are what they are, entry by entry, and who carried the time. */
export async function DeadlineLedger({ why }: { why: DeadlineReasons }) {
  const [t, clock, locale] = await Promise.all([getTranslator("desk"), getTranslator("clock"), readLocale()]);
  return (
    <Disclosure label={t("why")}>
      <div className="grid gap-4 pb-4">
        {(["coordination", "completion"] as const).map((name) => (
          <ClockLedger key={name} name={clock(name)} explanation={why[name]} />
        ))}
        {why.holders.length > 0 && (
          <section>
            <h3 className="font-semibold text-sm">{t("whyHolders")}</h3>
            <ul>
              {why.holders.map(({ unit, netMs }) => (
                <li key={unit}>
                  {unit ?? t("whyIntake")}: {formatDuration(netMs, locale)}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Disclosure>
  );
}

type ClockLedgerProps = { name: string; explanation: DeadlineReasons["completion"] };

async function ClockLedger({ name, explanation }: ClockLedgerProps) {
  const [t, common, locale] = await Promise.all([
    getTranslator("desk"),
    getTranslator("common"),
    readLocale(),
  ]);
  if (!explanation) return null;
  const { runs, basis, holidays, lines } = explanation;
  const duration = formatDuration(minutes(explanation.minutes), locale);
  const days = holidays.map((day) => formatDay(new Date(`${day}T12:00:00+07:00`), locale)).join(", ");
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold text-sm">{name}</h3>
      <p>{t(`whyCalendar.${runs}`, { duration, basis: basis ?? common("none") })}</p>
      <ol className="grid gap-1">
        {lines.map((line) => (
          <li key={`${line.kind} ${line.at.getTime()}`}>
            {t(`whyLines.${line.kind}` as "whyLines.extend", {
              time: formatMoment(line.at, locale),
              unit: line.unit ?? common("none"),
            })}
            {line.reason && <span className="block text-soft text-sm">{line.reason}</span>}
            {line.dueAt && line.kind !== "stop" && line.kind !== "close" && (
              <span className="block text-soft text-sm">
                {t("whyDue", { time: formatMoment(line.dueAt, locale) })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {days && <p>{t("whyHolidays", { days })}</p>}
    </section>
  );
}
