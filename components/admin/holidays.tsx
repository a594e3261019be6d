import { formatDay } from "@/components/layout/format";
import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { cell, DataTable } from "./data-table";
import { HolidayForm, StrikeHoliday } from "./holiday-form";
import { IcalImport } from "./ical-import";

/** The holidays, and the two ways to add some. */
export async function Holidays() {
  const [t, locale] = await Promise.all([getTranslator("admin"), readLocale()]);
  const holidays = await (await staffApi()).admin.holidays.list();
  return (
    <>
      <section className="grid gap-4">
        <h2 className="font-bold text-lg">{t("addHoliday")}</h2>
        <HolidayForm />
      </section>
      <section className="grid gap-4">
        <h2 className="font-bold text-lg">{t("importIcal")}</h2>
        <IcalImport />
      </section>
      {holidays.length === 0 && <p className="text-soft">{t("noHolidays")}</p>}
      {holidays.length > 0 && (
        <DataTable caption={t("holidays")} columns={[t("day"), t("name"), t("kind"), t("edit")]}>
          {holidays.map(({ day, name, kind }) => (
            <tr key={day}>
              <td className={`${cell} whitespace-nowrap`}>{formatDay(noonOf(day), locale)}</td>
              <td className={cell}>{name}</td>
              <td className={cell}>{t(`kinds.${kind}`)}</td>
              <td className={cell}>
                <StrikeHoliday day={day} name={name} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}

const noonOf = (day: string) => new Date(`${day}T12:00:00+07:00`);
