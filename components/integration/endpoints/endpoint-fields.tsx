"use client";

import { useTranslations } from "use-intl";
import { ReasonField } from "@/components/admin/reason-field";
import { Tick } from "@/components/admin/tick";
import { TextBox, TextField } from "@/components/ui/field";
import type { EndpointDraft } from "./endpoint-draft";

type FieldsProps = {
  id: string;
  draft: EndpointDraft;
  hasKey: boolean;
  put: (part: Partial<EndpointDraft>) => void;
};

export function EndpointFields({ id, draft, hasKey, put }: FieldsProps) {
  const [t, common] = [useTranslations("endpoint"), useTranslations("common")];
  return (
    <>
      <TextField
        id={`${id}-url`}
        type="url"
        label={t("url")}
        hint={t("urlHint")}
        value={draft.baseUrl}
        required
        onChange={(event) => put({ baseUrl: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id={`${id}-city`}
          label={t("jurisdiction")}
          optional={common("optional")}
          value={draft.jurisdictionId}
          onChange={(event) => put({ jurisdictionId: event.target.value })}
        />
        <TextField
          id={`${id}-key`}
          type="password"
          autoComplete="off"
          label={t("key")}
          optional={common("optional")}
          hint={hasKey ? t("keyKept") : undefined}
          value={draft.apiKey}
          onChange={(event) => put({ apiKey: event.target.value })}
        />
      </div>
      <TextBox
        field="serviceCodes"
        id={`${id}-services`}
        label={t("services")}
        hint={t("servicesHint")}
        className="font-mono"
        value={draft.services}
        required
        onChange={(event) => put({ services: event.target.value })}
      />
      <Tick
        label={t("tellsChanges")}
        isTicked={draft.tellsChanges}
        onChange={(tellsChanges) => put({ tellsChanges })}
      />
      <Tick label={t("active")} isTicked={draft.isActive} onChange={(isActive) => put({ isActive })} />
      <ReasonField id={`${id}-reason`} value={draft.reason} onChange={(reason) => put({ reason })} />
    </>
  );
}
