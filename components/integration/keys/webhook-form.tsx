"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Tick } from "@/components/admin/tick";
import { useSave } from "@/components/admin/use-save";
import { CopyOnce } from "@/components/integration/copy-once";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FaultList, Form } from "@/components/ui/form";
import { NoticeBox } from "@/components/ui/states";
import { type WebhookKind, webhookKinds } from "@/server/domain/webhook/kinds";

/** Adds a webhook for public events; shows the signing secret once. */
export function WebhookForm({ apiKeyId, name }: { apiKeyId: number; name: string }) {
  const t = useTranslations("apiKey");
  const { save, busy, error } = useSave();
  const [url, setUrl] = useState("");
  const [kinds, setKinds] = useState<readonly WebhookKind[]>(webhookKinds);
  const [secret, setSecret] = useState<string | null>(null);
  const id = `hook-${apiKeyId}`;
  return (
    <Form
      aria-label={`${t("addWebhook")}: ${name}`}
      className="grid max-w-xl gap-4 py-2"
      onSend={() => {
        void save(async () => {
          const answer = await client.admin.keys.addWebhook.mutate({ apiKeyId, url, kinds: [...kinds] });
          setSecret(answer.secret);
          setUrl("");
        });
      }}
    >
      <TextField
        id={`${id}-url`}
        type="url"
        label={t("url")}
        value={url}
        required
        onChange={(event) => setUrl(event.target.value)}
      />
      <fieldset>
        <legend className="font-semibold">{t("kinds")}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {webhookKinds.map((kind) => (
            <Tick
              key={kind}
              label={t(`kind.${kind}`)}
              isTicked={kinds.includes(kind)}
              onChange={(isTicked) =>
                setKinds((current) =>
                  webhookKinds.filter((one) => (one === kind ? isTicked : current.includes(one))),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      <FaultList />
      <Button type="submit" look="secondary" busy={busy} className="justify-self-start">
        {t("addWebhook")}
      </Button>
      {secret && <CopyOnce id={`${id}-secret`} label={t("secretOnce")} value={secret} />}
    </Form>
  );
}
