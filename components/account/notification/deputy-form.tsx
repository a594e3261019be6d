"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { SelectField, TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useFields } from "@/components/ui/use-fields";
import { useReload } from "@/components/ui/use-reload";

type DeputyEntry = { id: number; isMine: boolean; text: string };
type FormProps = { entries: readonly DeputyEntry[]; colleagues: readonly { id: number; name: string }[] };

/** The field's local time, in Jakarta. */
const wib = (local: string) => new Date(`${local}:00+07:00`);

/** Appoints a deputy for an absence. */
export function DeputyForm({ entries, colleagues }: FormProps) {
  const [t, inWords, { reload }] = [useTranslations("deputy"), useRefusal(), useReload()];
  const [wanted, change] = useFields({ deputy: "", from: "", to: "" });
  const [said, setSaid] = useState<{ tone: "good" | "bad"; text: string } | null>(null);

  async function attempt(work: () => Promise<void>, text: string) {
    try {
      await work();
      setSaid({ tone: "good", text });
      reload();
    } catch (refusal) {
      setSaid({ tone: "bad", text: inWords(refusal) });
    }
  }
  const appoint = () => {
    const { deputy, from, to } = wanted;
    const row = { deputyId: Number(deputy), fromAt: wib(from), toAt: wib(to) };
    return attempt(() => client.notification.appointDeputy.mutate(row), t("saved"));
  };

  return (
    <Form onSend={appoint} className="grid gap-4">
      <h2 className="font-bold text-lg">{t("title")}</h2>
      <p className="text-soft">{t("intro")}</p>
      <ul className="grid gap-2 empty:hidden">
        {entries.map(({ id, isMine, text }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            {text}
            {isMine && (
              <ConfirmButton
                label={t("end")}
                about={text}
                onConfirm={() => attempt(() => client.notification.dismissDeputy.mutate({ id }), t("saved"))}
              />
            )}
          </li>
        ))}
      </ul>
      {colleagues.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <>
          <SelectField
            id="deputy"
            label={t("deputy")}
            required
            value={wanted.deputy}
            onChange={(event) => change({ deputy: event.target.value })}
          >
            <option value="">{t("choose")}</option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <div className="grid gap-3 sm:grid-cols-2">
            {(["from", "to"] as const).map((key) => (
              <TextField
                key={key}
                id={`deputy-${key}`}
                type="datetime-local"
                label={t(key)}
                required
                value={wanted[key]}
                onChange={(event) => change({ [key]: event.target.value })}
              />
            ))}
          </div>
          <FaultList />
          <Button type="submit" look="secondary" className="justify-self-start">
            {t("save")}
          </Button>
        </>
      )}
      {said && <NoticeBox tone={said.tone}>{said.text}</NoticeBox>}
    </Form>
  );
}
