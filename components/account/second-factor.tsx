"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { QrCode } from "@/components/ui/qr-code";
import { CodeForm } from "./code-form";
import { RecoveryCodes } from "./recovery-codes";

type Standing = { isEnrolled: boolean; isRequired: boolean; recoveryCodes: number; asksPassword: boolean };
type Enrolment = { secret: string; uri: string };

/** The officer's second factor: set it up, renew its recovery codes, or remove it where their role allows. */
export function SecondFactor({ standing }: { standing: Standing }) {
  const t = useTranslations("secondFactor");
  const [begun, setBegun] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const keep = (answer: { recoveryCodes: string[] }) => {
    setCodes(answer.recoveryCodes);
    setBegun(null);
  };
  const begin = async (password: string) =>
    setBegun(await client.staff.secondFactor.begin.mutate({ password }));
  if (codes) return <RecoveryCodes codes={codes} />;
  if (begun) {
    return (
      <div className="grid gap-4">
        <p>{t("scan")}</p>
        <QrCode text={begun.uri} label={t("picture")} />
        <p>
          {t("byHand")} <code className="block break-all">{begun.secret}</code>
        </p>
        <CodeForm
          id="first-code"
          label={t("code")}
          submit={t("confirm")}
          run={async (code) => keep(await client.staff.secondFactor.confirm.mutate({ code }))}
        />
      </div>
    );
  }
  if (!standing.isEnrolled) {
    return (
      <div className="grid justify-items-start gap-4">
        <p>{t("off")}</p>
        {standing.asksPassword ? (
          <CodeForm
            id="own-password"
            type="password"
            label={t("ownPassword")}
            submit={t("begin")}
            run={begin}
          />
        ) : (
          <Button onClick={() => begin("")}>{t("begin")}</Button>
        )}
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <p>
        {t("on")} {t("codesLeft", { count: standing.recoveryCodes })}
      </p>
      <CodeForm
        id="renew-code"
        label={t("currentCode")}
        submit={t("renew")}
        run={async (code) => keep(await client.staff.secondFactor.renewCodes.mutate({ code }))}
      />
      {!standing.isRequired && (
        <CodeForm
          id="remove-code"
          label={t("currentCode")}
          submit={t("remove")}
          look="danger"
          run={async (code) => {
            await client.staff.secondFactor.remove.mutate({ code });
            window.location.reload();
          }}
        />
      )}
    </div>
  );
}
