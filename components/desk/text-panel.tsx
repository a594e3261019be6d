"use client";

import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useReload } from "@/components/ui/use-reload";
import { textPurposes } from "@/server/domain/complaint/identity-look";
import { LookForm } from "./look-form";

/** In place of a private text: why it is closed, and the form that opens it for some minutes. */
export function TextPanel({ code }: { code: string }) {
  const t = useTranslations("look");
  const { reload, isReloading } = useReload();

  async function open(look: { purpose: (typeof textPurposes)[number]; reason: string }) {
    await client.identity.openText.mutate({ code, ...look });
    reload();
  }

  return (
    <section
      className="grid max-w-prose gap-3 rounded-card border border-line bg-surface p-4"
      aria-label={t("textClosed")}
    >
      <p className="font-semibold">{t("textClosed")}</p>
      <p className="text-soft">{t("textClosedWhy")}</p>
      <LookForm name="text" purposes={textPurposes} label={t("openText")} busy={isReloading} open={open} />
    </section>
  );
}
