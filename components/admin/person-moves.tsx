"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { FinalAct } from "./act";

export function EndSession({
  staffId,
  sessionId,
  about,
}: {
  staffId: number;
  sessionId: string;
  about: string;
}) {
  const t = useTranslations("admin");
  return (
    <FinalAct
      label={t("end")}
      about={about}
      run={() => client.admin.people.endSession.mutate({ staffId, sessionId })}
    />
  );
}

export function ReleaseAccount({ id, name }: { id: number; name: string }) {
  const t = useTranslations("admin");
  return (
    <div className="grid gap-2 justify-items-start">
      <p className="max-w-prose text-soft">{t("releaseAccountHint")}</p>
      <FinalAct
        look="danger"
        label={t("releaseAccount")}
        about={name}
        run={() => client.admin.people.releaseAccount.mutate({ id })}
      />
    </div>
  );
}

export function ResetFactor({ id, name }: { id: number; name: string }) {
  const t = useTranslations("admin");
  return (
    <section className="grid gap-2 justify-items-start">
      <p className="max-w-prose text-soft">{t("resetFactorHint")}</p>
      <FinalAct
        look="danger"
        label={t("resetFactor")}
        about={name}
        run={() => client.admin.people.resetSecondFactor.mutate({ id })}
      />
    </section>
  );
}
