"use client";

import { useLocale, useTranslations } from "use-intl";
import { TextField } from "@/components/ui/field";
import { type Weekday, weekdays } from "@/server/domain/calendar";
import { nameWeekday } from "./name-weekday";

type WindowFieldsProps = {
  windows: Record<Weekday, string>;
  wrong: readonly Weekday[];
  onChange: (windows: Record<Weekday, string>) => void;
};

/** The working windows of each day of the week, several a day. */
export function WindowFields({ windows, wrong, onChange }: WindowFieldsProps) {
  const [t, problem, locale] = [useTranslations("admin"), useTranslations("error"), useLocale()];
  return (
    <fieldset className="grid gap-3 rounded-card border border-line p-4">
      <legend className="px-1 font-semibold">{t("windows")}</legend>
      <p className="text-soft text-sm">{t("windowsHint")}</p>
      {weekdays.map((day) => (
        <TextField
          key={day}
          id={`window-${day}`}
          label={nameWeekday(day, locale)}
          placeholder={t("windowsFree")}
          value={windows[day]}
          error={wrong.includes(day) ? problem("windows_wrong") : null}
          onChange={(event) => onChange({ ...windows, [day]: event.target.value })}
        />
      ))}
    </fieldset>
  );
}
