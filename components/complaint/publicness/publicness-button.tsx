"use client";

import { useTranslations } from "use-intl";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { client } from "@/components/trpc/client";
import { useSend } from "@/components/trpc/use-send";
import { Button } from "@/components/ui/button";
import { useReload } from "@/components/ui/use-reload";

/** `asOf` of the preview that it publishes; null to make the complaint private. */
export type PublicnessChange = { code: string; asOf: Date | null };

/** One press; then the complaint's page. */
function Press({ code, asOf }: PublicnessChange) {
  const t = useTranslations("publicness");
  const { send, busy, error } = useSend();
  const { isReloading, moveOn } = useReload();

  async function press() {
    await send(async () => {
      if (asOf) await client.publicness.publish.mutate({ code, asOf });
      else await client.publicness.conceal.mutate({ code });
      moveOn(`/lacak/${code}`);
    });
  }

  return (
    <>
      <Button look={asOf ? "primary" : "secondary"} busy={busy || isReloading} onClick={press}>
        {t(asOf ? "publish" : "conceal")}
      </Button>
      {error && <p role="alert">{error}</p>}
    </>
  );
}

export type PublicnessButtonProps = PublicnessChange & { locale: "id" | "en"; words: Record<string, object> };

export function PublicnessButton({ locale, words, ...change }: PublicnessButtonProps) {
  return (
    <MessagesProvider locale={locale} messages={words}>
      <Press {...change} />
    </MessagesProvider>
  );
}
