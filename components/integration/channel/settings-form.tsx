"use client";

import { TRPCClientError } from "@trpc/client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SaveOutcome } from "@/components/admin/outcome";
import { ReasonField } from "@/components/admin/reason-field";
import { Tick } from "@/components/admin/tick";
import { useSave } from "@/components/admin/use-save";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { useFields } from "@/components/ui/use-fields";

type SetField = { name: string; isSecret: boolean; isSet: boolean; value: string };
type SettingsFormProps = { code: string; isOn: boolean; fields: readonly SetField[] };

const wrongField = (refusal: unknown): string | null =>
  refusal instanceof TRPCClientError ? (refusal.data?.detail?.field ?? null) : null;

/** On or off, and the fields of the protocol; a secret is written and never read. */
export function SettingsForm({ code, isOn: wasOn, fields }: SettingsFormProps) {
  const [t, admin] = [useTranslations("channelDesk"), useTranslations("admin")];
  const { save, busy, error } = useSave();
  const [isOn, setOn] = useState(wasOn);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [values, changeValues] = useFields<Record<string, string>>(
    Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  );
  const nameOf = (name: string) =>
    t.has(`field.${name}` as "field.key") ? t(`field.${name}` as "field.key") : name;

  async function setUp() {
    setWrong(null);
    try {
      await client.channel.setUp.mutate({ channelCode: code, isOn, values, reason });
      const secrets = fields.filter(({ isSecret }) => isSecret).map(({ name }) => [name, ""]);
      changeValues(Object.fromEntries(secrets));
    } catch (refusal) {
      setWrong(wrongField(refusal));
      throw refusal;
    }
  }

  return (
    <Form
      className="grid max-w-xl gap-4"
      onSend={() => {
        void save(setUp);
      }}
    >
      <div>
        <Tick label={t("isOn")} isTicked={isOn} onChange={setOn} />
        <p className="text-soft text-sm">{t("isOnHint")}</p>
      </div>
      {fields.map(({ name, isSecret, isSet }) => (
        <TextField
          key={name}
          id={`field-${name}`}
          label={nameOf(name)}
          type={isSecret ? "password" : "text"}
          autoComplete={isSecret ? "new-password" : "off"}
          spellCheck={false}
          hint={isSecret ? t(isSet ? "isSet" : "notSet") : undefined}
          error={wrong === name ? t("wrong") : null}
          value={values[name] ?? ""}
          onChange={(event) => changeValues({ [name]: event.target.value })}
        />
      ))}
      <ReasonField value={reason} onChange={setReason} />
      <SaveOutcome error={error} />
      <FaultList />
      <Button type="submit" busy={busy} className="justify-self-start">
        {admin("save")}
      </Button>
    </Form>
  );
}
