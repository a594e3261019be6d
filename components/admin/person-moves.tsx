"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Act } from "./act";

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
    <Act
      label={t("end")}
      about={about}
      run={() => client.admin.people.endSession.mutate({ staffId, sessionId })}
    />
  );
}

export function ReleaseAccount({ id }: { id: number }) {
  const t = useTranslations("admin");
  return (
    <div className="grid gap-2 justify-items-start">
      <p className="max-w-prose text-soft">{t("releaseAccountHint")}</p>
      <Act
        look="danger"
        label={t("releaseAccount")}
        run={() => client.admin.people.releaseAccount.mutate({ id })}
      />
    </div>
  );
}

export function ResetFactor({ id }: { id: number }) {
  const t = useTranslations("admin");
  return (
    <section className="grid gap-2 justify-items-start">
      <p className="max-w-prose text-soft">{t("resetFactorHint")}</p>
      <Act
        look="danger"
        label={t("resetFactor")}
        run={() => client.admin.people.resetSecondFactor.mutate({ id })}
      />
    </section>
  );
}
