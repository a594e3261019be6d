"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ReasonField } from "@/components/admin/reason-field";
import { RowForm } from "@/components/admin/row-form";
import { client } from "@/components/trpc/client";
import { TextField } from "@/components/ui/field";

type AreaFormProps = {
  area: { id: number; code: string; name: string; aliases: readonly string[] };
  title: string;
  canSplit: boolean;
};

/** The names of one area. */
export function AreaForm({ area, title, canSplit }: AreaFormProps) {
  const t = useTranslations("areaAdmin");
  const [draft, setDraft] = useState({ name: area.name, aliases: area.aliases.join(", "), reason: "" });
  const run = () =>
    client.admin.areas.change.mutate({
      id: area.id,
      name: draft.name,
      aliases: draft.aliases
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean),
      reason: draft.reason || null,
    });
  return (
    <RowForm title={title} run={run}>
      <TextField
        id={`name-${area.id}`}
        label={t("name")}
        required
        maxLength={120}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <TextField
        id={`aliases-${area.id}`}
        label={t("aliases")}
        hint={t("aliasesHint")}
        value={draft.aliases}
        onChange={(event) => setDraft({ ...draft, aliases: event.target.value })}
      />
      <ReasonField
        id={`reason-${area.id}`}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      {canSplit && (
        <Link
          href={`/admin/wilayah/${area.code}`}
          className="inline-flex min-h-11 items-center justify-self-start text-teluk underline underline-offset-4"
        >
          {t("splitLink")}
        </Link>
      )}
    </RowForm>
  );
}
