import { getTranslator, readLocale } from "@/components/layout/locale";
import { type Calendar, weekdays } from "@/server/domain/calendar";
import { formatWindows } from "@/server/domain/calendar-text";
import { nameWeekday } from "./name-weekday";

/** When an SLA clock runs: around the clock, or in the windows of each working day. */
export async function CalendarText({ calendar }: { calendar: Calendar }) {
  const [t, locale] = await Promise.all([getTranslator("admin"), readLocale()]);
  if (calendar.kind === "calendar_hours") return t("calendars.calendar_hours");
  const open = weekdays.filter((day) => (calendar.windows[day] ?? []).length > 0);
  return (
    <details>
      <summary className="cursor-pointer">{t("calendars.working_hours")}</summary>
      <ul className="text-soft text-sm">
        {open.map((day) => (
          <li key={day}>
            {nameWeekday(day, locale)} {formatWindows(calendar.windows[day] ?? [])}
          </li>
        ))}
      </ul>
    </details>
  );
}
