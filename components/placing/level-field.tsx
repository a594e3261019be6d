"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { type NotificationLevel, notificationLevels } from "@/server/domain/intake/channel";

type LevelFieldProps = { code: string; level: NotificationLevel };

/** Which events the reporter gets by reply; saved at once. */
export function LevelField({ code, level }: LevelFieldProps) {
  const [t, inWords] = [useTranslations("placing"), useRefusal()];
  const [chosen, setChosen] = useState(level);
  const [said, setSaid] = useState<string | null>(null);

  async function choose(next: NotificationLevel) {
    const before = chosen;
    setChosen(next);
    try {
      await client.intake.setLevel.mutate({ code, level: next });
      setSaid(t("levelSaved"));
    } catch (refusal) {
      setChosen(before);
      setSaid(inWords(refusal));
    }
  }

  return (
    <fieldset className="grid gap-1 border-line border-t pt-5">
      <legend className="float-left mb-1.5 font-semibold">{t("level")}</legend>
      {notificationLevels.map((one) => (
        <label key={one} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="radio"
            name="level"
            className="size-5 accent-teluk"
            checked={chosen === one}
            onChange={() => choose(one)}
          />
          {t(one)}
        </label>
      ))}
      <p role="status" className="min-h-6 text-soft text-sm">
        {said}
      </p>
    </fieldset>
  );
}
