"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ReasonField } from "@/components/admin/reason-field";
import { useSave } from "@/components/admin/use-save";
import { CopyOnce } from "@/components/integration/copy-once";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { useFields } from "@/components/ui/use-fields";
import { type ApiScope, jurisdictionCodes } from "@/server/domain/apikey/key";
import { ScopeTicks } from "./scope-ticks";

type Channel = { code: string; name: string };
type Draft = {
  name: string;
  contact: string;
  jurisdiction: (typeof jurisdictionCodes)[number];
  scopes: ApiScope[];
  channelCode: string;
  perMinute: string;
  lastDay: string;
  reason: string;
};

const empty: Draft = {
  name: "",
  contact: "",
  jurisdiction: "jakarta",
  scopes: ["create"],
  channelCode: "open311",
  perMinute: "60",
  lastDay: "",
  reason: "",
};

/** Creates a key and shows it once; the administrator passes it on. */
export function KeyForm({ channels }: { channels: readonly Channel[] }) {
  const t = useTranslations("apiKey");
  const { save, busy, error } = useSave();
  const [draft, put] = useFields(empty);
  const [key, setKey] = useState<string | null>(null);
  const submit = () =>
    save(async () => {
      const { perMinute, lastDay, ...rest } = draft;
      const wish = { ...rest, perMinute: Number(perMinute), lastDay: lastDay || null };
      setKey((await client.admin.keys.make.mutate(wish)).key);
      put(empty);
    });
  return (
    <Form aria-label={t("make")} className="grid max-w-xl gap-4" onSend={submit}>
      <Owner draft={draft} put={put} />
      <SelectField
        id="key-city"
        label={t("jurisdiction")}
        value={draft.jurisdiction}
        onChange={(event) => put({ jurisdiction: event.target.value as Draft["jurisdiction"] })}
      >
        {jurisdictionCodes.map((code) => (
          <option key={code} value={code}>
            {t(`jurisdictions.${code}`)}
          </option>
        ))}
      </SelectField>
      <ScopeTicks scopes={draft.scopes} onChange={(scopes) => put({ scopes })} />
      <Bounds draft={draft} put={put} channels={channels} />
      <ReasonField value={draft.reason} onChange={(reason) => put({ reason })} />
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      <FaultList />
      <Button type="submit" busy={busy} className="justify-self-start">
        {t("submit")}
      </Button>
      {key && <CopyOnce id="new-key" label={t("once")} value={key} />}
    </Form>
  );
}

type PartProps = { draft: Draft; put: (part: Partial<Draft>) => void };

function Owner({ draft, put }: PartProps) {
  const t = useTranslations("apiKey");
  return (
    <>
      <TextField
        id="key-name"
        label={t("name")}
        value={draft.name}
        required
        onChange={(event) => put({ name: event.target.value })}
      />
      <TextField
        id="key-contact"
        type="email"
        label={t("contact")}
        value={draft.contact}
        required
        onChange={(event) => put({ contact: event.target.value })}
      />
    </>
  );
}

function Bounds({ draft, put, channels }: PartProps & { channels: readonly Channel[] }) {
  const [t, common] = [useTranslations("apiKey"), useTranslations("common")];
  return (
    <>
      <SelectField
        id="key-channel"
        label={t("channel")}
        value={draft.channelCode}
        onChange={(event) => put({ channelCode: event.target.value })}
      >
        {channels.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="key-pace"
          type="number"
          min={1}
          max={10_000}
          label={t("perMinute")}
          value={draft.perMinute}
          required
          onChange={(event) => put({ perMinute: event.target.value })}
        />
        <TextField
          id="key-end"
          type="date"
          label={t("lastDay")}
          optional={common("optional")}
          value={draft.lastDay}
          onChange={(event) => put({ lastDay: event.target.value })}
        />
      </div>
    </>
  );
}
