import { formatDay, formatDuration, formatMoment } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { Disclosure } from "@/components/ui/disclosure";
import type { CitizenReasons } from "@/server/domain/complaint/deadline-reasons";
import { minutes } from "@/server/domain/duration";

/** Why the deadlines are what they are, for citizens. */
export async function CitizenReasonsView({ why }: { why: CitizenReasons }) {
  const t = await getTranslator("turn");
  return (
    <Disclosure label={t("why")}>
      <div className="grid gap-4 pb-4">
        {(["coordination", "completion"] as const).map((name) => (
          <Reason key={name} name={t(name)} reason={why[name]} />
        ))}
      </div>
    </Disclosure>
  );
}

async function Reason({ name, reason }: { name: string; reason: CitizenReasons["completion"] }) {
  const [t, common, locale] = await Promise.all([
    getTranslator("turn"),
    getTranslator("common"),
    readLocale(),
  ]);
  if (!reason) return null;
  const { runs, basis, holidays, lines } = reason;
  const duration = formatDuration(minutes(reason.minutes), locale);
  const days = holidays.map((day) => formatDay(new Date(`${day}T12:00:00+07:00`), locale)).join(", ");
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold text-sm">{name}</h3>
      <p>{t(`whyRule.${runs}`, { duration, basis: basis ?? common("none") })}</p>
      <ol className="grid gap-1 text-soft text-sm">
        {lines.map(({ kind, at, dueAt }) => (
          <li key={`${kind} ${at.getTime()}`}>
            {t(`whyLines.${kind}` as "whyLines.start", {
              time: formatMoment(at, locale),
              due: dueAt ? formatMoment(dueAt, locale) : "",
            })}
          </li>
        ))}
      </ol>
      {days && <p className="text-sm">{t("whyHolidays", { days })}</p>}
    </section>
  );
}
