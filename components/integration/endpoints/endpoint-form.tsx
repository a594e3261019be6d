"use client";

import { useTranslations } from "use-intl";
import { RowForm } from "@/components/admin/row-form";
import { client } from "@/components/trpc/client";
import { useFields } from "@/components/ui/use-fields";
import { type Endpoint, endpointDraftOf, toInput } from "./endpoint-draft";
import { EndpointFields } from "./endpoint-fields";

export function EndpointForm({ endpoint }: { endpoint: Endpoint }) {
  const t = useTranslations("endpoint");
  const [draft, change] = useFields(() => endpointDraftOf(endpoint));
  const { unitId, unitName, isActive, hasKey } = endpoint;
  return (
    <RowForm
      title={`${unitName} · ${isActive ? t("on") : t("off")}`}
      run={() => client.admin.endpoints.save.mutate(toInput(unitId, draft))}
    >
      <EndpointFields id={`system-${unitId}`} draft={draft} hasKey={hasKey} put={change} />
    </RowForm>
  );
}
