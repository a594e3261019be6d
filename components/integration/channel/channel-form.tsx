"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ReasonField } from "@/components/admin/reason-field";
import { RowForm } from "@/components/admin/row-form";
import { Tick } from "@/components/admin/tick";
import { client } from "@/components/trpc/client";
import { TextField } from "@/components/ui/field";

export function ChannelForm({
  channel,
}: {
  channel: { code: string; name: string; placesAlone: boolean; isEnded: boolean };
}) {
  const t = useTranslations("admin");
  const { code, name, placesAlone, isEnded: hasEnded } = channel;
  const [draft, setDraft] = useState({ code, name, placesAlone, isEnded: hasEnded, reason: "" });
  return (
    <RowForm
      title={hasEnded ? `${name} · ${t("ended")}` : name}
      run={() => client.admin.channels.change.mutate(draft)}
    >
      <TextField
        id={`name-${code}`}
        label={t("name")}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <Tick
        label={t("placesAlone")}
        isTicked={draft.placesAlone}
        onChange={(placesAlone) => setDraft({ ...draft, placesAlone })}
      />
      <Tick
        label={t("ended")}
        isTicked={draft.isEnded}
        onChange={(isEnded) => setDraft({ ...draft, isEnded })}
      />
      <ReasonField
        id={`reason-${code}`}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </RowForm>
  );
}
