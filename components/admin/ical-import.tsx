"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputLook } from "@/components/ui/input-look";
import type { Holiday } from "@/server/domain/admin/clocks";
import { SaveOutcome } from "./outcome";
import { useSave } from "./use-save";

type Preview = Holiday & { knownAs: string | null; state: "new" | "renamed" | "same" };

/** Shows a calendar file before it is saved. */
export function IcalImport() {
  const t = useTranslations("admin");
  const { save, run, busy, error } = useSave();
  const [preview, setPreview] = useState<readonly Preview[] | null>(null);
  const fresh = (preview ?? []).filter(({ state }) => state !== "same");
  const count = (state: Preview["state"]) => (preview ?? []).filter((one) => one.state === state).length;

  function look(file: File | undefined) {
    setPreview(null);
    if (file)
      void run(async () =>
        setPreview(await client.admin.holidays.preview.mutate({ text: await file.text() })),
      );
  }

  const keep = () =>
    save(async () => {
      const holidays = fresh.map(({ day, name, kind }) => ({ day, name, kind }));
      await client.admin.holidays.add.mutate({ holidays, isReplacing: true });
      setPreview(null);
    });

  return (
    <div className="grid max-w-2xl gap-3">
      <Field id="ical" label={t("icalFile")} hint={t("icalHint")}>
        <input
          id="ical"
          type="file"
          accept=".ics,text/calendar"
          className={inputLook}
          aria-describedby="ical-hint"
          onChange={(event) => look(event.target.files?.[0])}
        />
      </Field>
      {preview && (
        <>
          <p role="status" className="font-semibold">
            {t("icalSummary", { fresh: count("new"), renamed: count("renamed"), same: count("same") })}
          </p>
          <ul className="grid gap-1">
            {preview.map(({ day, name, kind, knownAs, state }) => (
              <li key={day}>
                {day} · {name} · {t(`kinds.${kind}`)}{" "}
                <span className="text-soft text-sm">
                  {t(`icalStates.${state}` as "icalStates.renamed", { name: knownAs ?? "" })}
                </span>
              </li>
            ))}
          </ul>
          <Button className="justify-self-start" busy={busy} disabled={fresh.length === 0} onClick={keep}>
            {t("icalSave", { count: fresh.length })}
          </Button>
        </>
      )}
      <SaveOutcome error={error} />
    </div>
  );
}
