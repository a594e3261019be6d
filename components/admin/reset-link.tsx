"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { NoticeBox } from "@/components/ui/states";
import { FinalAct } from "./act";
import { OneTimeLink } from "./one-time-link";

/** Makes a link to a new password for an officer without e-mail; it is shown once. */
export function ResetLink({ id, name }: { id: number; name: string }) {
  const t = useTranslations("admin");
  const [token, setToken] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const make = async () => {
    const made = await client.admin.people.makeResetLink.mutate({ id });
    setToken(made.token);
    setWaiting(made.token === null);
  };
  return (
    <div className="grid max-w-xl gap-3 justify-items-start">
      <p className="max-w-prose text-soft">{t("resetLinkText")}</p>
      {isWaiting && <NoticeBox>{t("waitsForSecond")}</NoticeBox>}
      {token ? (
        <OneTimeLink
          id="reset-link"
          label={t("resetLink")}
          hint={t("resetLinkHint")}
          path={`/masuk/kata-sandi#${token}`}
        />
      ) : (
        <FinalAct label={t("makeResetLink")} about={name} run={make} />
      )}
    </div>
  );
}
