"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { contactPurposes } from "@/server/domain/complaint/identity-look";
import { LookForm } from "./look-form";

type Identity = Awaited<ReturnType<typeof client.identity.reveal.mutate>>;

/** The reporter's identity: shown after a reason, and every view is logged. */
export function IdentityPanel({ code }: { code: string }) {
  const t = useTranslations("desk");
  const [identity, setIdentity] = useState<Identity | undefined>();
  return (
    <details className="rounded-card border border-line bg-surface px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("identity")}</summary>
      <div className="grid gap-3 pb-4">
        <LookForm
          name="identity"
          purposes={contactPurposes}
          label={t("reveal")}
          open={async (look) => setIdentity(await client.identity.reveal.mutate({ code, ...look }))}
        />
        {identity === null && <p role="status">{t("noIdentity")}</p>}
        {identity && (
          <p role="status">{[identity.name, identity.phone, identity.email].filter(Boolean).join(" · ")}</p>
        )}
      </div>
    </details>
  );
}
