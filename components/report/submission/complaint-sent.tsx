"use client";

import { CircleCheck, Share2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { NoticeBox } from "@/components/ui/states";
import { formatSecret, secretPath } from "@/server/domain/complaint/secret";
import type { StoredReceipt } from "../receipt/receipt-store";

/** The number and the secret; on the screen until the person starts another complaint. */
export function ComplaintSent({ receipt }: { receipt: StoredReceipt }) {
  const [t, words] = [useTranslations("report"), useTranslations("receipt")];
  const copy = { idle: words("copy"), copied: words("copied"), failed: words("copyFailed") };
  const { code, secret, readers = "everybody", photosLeftOut, others } = receipt;
  return (
    <section role="status" className="mx-auto grid max-w-xl gap-5 px-4 py-10">
      <CircleCheck size={44} className="text-resolved" aria-hidden />
      <h1 className="font-bold text-2xl">{t("sentTitle")}</h1>
      <p>{t("sentTo")}</p>
      {readers !== "everybody" && <p>{t(`sentReaders.${readers}`)}</p>}
      {photosLeftOut && <NoticeBox tone="bad">{words("photosLeftOut", { count: photosLeftOut })}</NoticeBox>}
      {others && <NoticeBox tone="good">{words("others", { codes: others.join(", ") })}</NoticeBox>}
      <dl className="grid gap-4 rounded-card border border-line bg-surface p-5">
        {(
          [
            ["number", code, "sent-code"],
            ["secret", formatSecret(secret), "sent-secret"],
          ] as const
        ).map(([label, value, id]) => (
          <div key={id} className="flex flex-wrap items-end justify-between gap-2">
            <div>
              <dt className="text-soft text-sm">{t(label)}</dt>
              <dd className="select-all font-bold text-xl" data-testid={id}>
                {value}
              </dd>
            </div>
            <CopyButton value={value} about={t(label)} words={copy} />
          </div>
        ))}
      </dl>
      <p className="text-soft text-sm">{t("secretHint")}</p>
      <p className="text-soft text-sm">{words("kept")}</p>
      <ButtonLink href={secretPath("lacak", code, secret)}>{t("follow")}</ButtonLink>
      <ShareReceipt {...receipt} />
      <ButtonLink look="secondary" href="/lapor">
        {t("another")}
      </ButtonLink>
    </section>
  );
}

/** The device's own way to pass number and secret on, where it has one. */
function ShareReceipt({ code, secret }: StoredReceipt) {
  const t = useTranslations("receipt");
  if (!("share" in navigator)) return null;
  const url = window.location.origin + secretPath("lacak", code, secret);
  // Closing the device's dialog is refused as an error.
  const share = () =>
    navigator.share({ text: t("shared", { code, secret: formatSecret(secret) }), url }).catch(() => {});
  return (
    <Button look="secondary" onClick={share}>
      <Share2 size={18} aria-hidden /> {t("share")}
    </Button>
  );
}
