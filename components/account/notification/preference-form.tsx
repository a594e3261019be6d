"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { digestChoices, type Preference } from "@/server/domain/notification/preference";
import { quietFault } from "@/server/domain/notification/quiet";
import { type Reason, reasons } from "@/server/domain/notification/reason";
import { QuietFields } from "./quiet-fields";

type FormProps = { preference: Preference; mail: { isConfigured: boolean; waiting: number } };

/** Which kinds are sent by e-mail, when, and how often. */
export function PreferenceForm({ preference, mail }: FormProps) {
  const [t, inWords] = [useTranslations("preference"), useRefusal()];
  const [chosen, setChosen] = useState(preference);
  const [said, setSaid] = useState<{ tone: "good" | "bad"; text: string } | null>(null);

  async function save() {
    if (quietFault(chosen)) return document.getElementById("quietFrom")?.focus();
    try {
      await client.notification.setPreference.mutate(chosen);
      setSaid({ tone: "good", text: t("saved") });
    } catch (refusal) {
      setSaid({ tone: "bad", text: inWords(refusal) });
    }
  }

  return (
    <Form onSend={save} className="grid gap-5">
      <h2 className="font-bold text-lg">{t("title")}</h2>
      <p className="text-soft">{t("intro")}</p>
      {!mail.isConfigured && <NoticeBox>{t("mailOff", { count: mail.waiting })}</NoticeBox>}
      <Kinds chosen={chosen} onChange={setChosen} />
      <Hours chosen={chosen} onChange={setChosen} />
      {said && <NoticeBox tone={said.tone}>{said.text}</NoticeBox>}
      <FaultList />
      <Button type="submit" className="justify-self-start">
        {t("save")}
      </Button>
    </Form>
  );
}

type PartProps = { chosen: Preference; onChange: (preference: Preference) => void };

function Kinds({ chosen, onChange }: PartProps) {
  const [t, words] = [useTranslations("preference"), useTranslations("reason")];
  const has = (reason: Reason) => chosen.choices[reason]?.includes("email") ?? false;
  const toggle = (reason: Reason) => {
    const others = (chosen.choices[reason] ?? []).filter((one) => one !== "email");
    const next = has(reason) ? others : (["email", ...others] as const);
    onChange({ ...chosen, choices: { ...chosen.choices, [reason]: [...next] } });
  };
  return (
    <fieldset className="grid">
      <legend className="pb-1 font-semibold">{t("email")}</legend>
      {reasons.map((reason) => (
        <label key={reason} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            className="size-5 accent-teluk"
            checked={has(reason)}
            onChange={() => toggle(reason)}
          />
          {words(reason)}
        </label>
      ))}
    </fieldset>
  );
}

function Hours({ chosen, onChange }: PartProps) {
  const t = useTranslations("preference");
  return (
    <>
      <QuietFields
        quiet={chosen}
        hint={t("quietHint")}
        onChange={(quiet) => onChange({ ...chosen, ...quiet })}
      />
      <SelectField
        id="digest"
        label={t("digest")}
        hint={t("digestHint")}
        value={chosen.digestMinutes}
        onChange={(event) => onChange({ ...chosen, digestMinutes: Number(event.target.value) })}
      >
        {digestChoices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t("digestMinutes", { minutes })}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="mail-locale"
        label={t("locale")}
        value={chosen.locale}
        onChange={(event) => onChange({ ...chosen, locale: event.target.value === "en" ? "en" : "id" })}
      >
        <option value="id">Bahasa Indonesia</option>
        <option value="en">English</option>
      </SelectField>
    </>
  );
}
