"use client";

import { useTranslations } from "use-intl";
import { TextField } from "@/components/ui/field";
import { defaultQuiet, hasQuiet, type Quiet, quietFault } from "@/server/domain/notification/quiet";

const toClock = (minute: number | null) =>
  minute === null
    ? ""
    : `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

function toMinute(clock: string): number | null {
  const [hour, minute] = clock.split(":").map(Number);
  return clock === "" || hour === undefined || minute === undefined ? null : hour * 60 + minute;
}

type QuietFieldsProps = { quiet: Quiet; hint: string; onChange: (quiet: Quiet) => void };

/** Fields for quiet hours, or none. */
export function QuietFields({ quiet, hint, onChange }: QuietFieldsProps) {
  const [t, errors] = [useTranslations("quiet"), useTranslations("error")];
  const [isOn, fault] = [hasQuiet(quiet), quietFault(quiet)];
  return (
    <fieldset className="grid gap-3" aria-describedby="quiet-hint">
      <legend className="pb-1 font-semibold">{t("title")}</legend>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          className="size-5 accent-teluk"
          checked={isOn}
          onChange={() => onChange(isOn ? { quietFrom: null, quietTo: null } : defaultQuiet)}
        />
        {t("wanted")}
      </label>
      {isOn && (
        <div className="grid max-w-sm grid-cols-2 gap-3">
          {(["quietFrom", "quietTo"] as const).map((key) => (
            <TextField
              key={key}
              id={key}
              type="time"
              label={t(key)}
              error={key === "quietFrom" && fault ? errors(fault) : null}
              value={toClock(quiet[key])}
              onChange={(event) => onChange({ ...quiet, [key]: toMinute(event.target.value) })}
            />
          ))}
        </div>
      )}
      <p id="quiet-hint" className="text-soft text-sm">
        {hint}
      </p>
    </fieldset>
  );
}
