import { formatDay, formatDuration } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { minutes } from "@/server/domain/duration";
import { CalendarText } from "./calendar-text";
import { cell, DataTable } from "./data-table";
import { SlaForm } from "./sla-form";

/** Every version of the SLA rules, and a form for the next. */
export async function SlaRules() {
  const [t, locale] = await Promise.all([getTranslator("admin"), readLocale()]);
  const rules = await (await staffApi()).admin.sla.list();
  const day = (iso: string) => formatDay(new Date(`${iso}T12:00:00+07:00`), locale);
  return (
    <>
      <DataTable
        caption={t("sla")}
        columns={[t("weight"), t("entities.sla_rule"), t("calendar"), t("basis"), t("validFrom")]}
      >
        {rules.map((rule) => (
          <tr key={rule.id}>
            <td className={cell}>{rule.weight ? t(`weights.${rule.weight}`) : t("anyWeight")}</td>
            <td className={cell}>
              {formatDuration(minutes(rule.coordinationMinutes), locale)} ·{" "}
              {formatDuration(minutes(rule.completionMinutes), locale)}
            </td>
            <td className={cell}>
              <CalendarText calendar={rule.calendar} />
            </td>
            <td className={cell}>{rule.basis}</td>
            <td className={cell}>
              {day(rule.validFrom)}, {rule.validTo ? t("validTo", { day: day(rule.validTo) }) : t("still")}
            </td>
          </tr>
        ))}
      </DataTable>
      <section className="grid gap-4">
        <h2 className="font-bold text-lg">{t("newVersion")}</h2>
        <SlaForm today={jakartaDay(new Date())} />
      </section>
    </>
  );
}
